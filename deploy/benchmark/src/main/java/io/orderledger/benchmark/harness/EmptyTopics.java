package io.orderledger.benchmark.harness;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Topics that are there before anybody writes to them. */
public final class EmptyTopics {
  /** As the services give theirs. */
  public static final int PARTITIONS = 4;

  private static final int SECONDS = 30;

  private EmptyTopics() {}

  /** Makes topics of {@link #PARTITIONS} each. */
  public static void create(String bootstrapServers, Collection<String> names)
      throws ExecutionException, InterruptedException, TimeoutException {
    try (Admin admin =
        Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      admin
          .createTopics(
              names.stream().map(name -> new NewTopic(name, PARTITIONS, (short) 1)).toList())
          .all()
          .get(SECONDS, TimeUnit.SECONDS);
    }
  }
}

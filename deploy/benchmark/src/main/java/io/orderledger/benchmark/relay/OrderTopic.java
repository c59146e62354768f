package io.orderledger.benchmark.relay;

import io.orderledger.contract.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topic of order events, as the service makes it. */
final class OrderTopic implements AutoCloseable {
  private static final int PARTITIONS = 4;
  private static final long LIMIT_SECONDS = 30;

  private final String bootstrapServers;
  private final Admin admin;

  private OrderTopic(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.admin =
        Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /** Makes the topic if it is absent. */
  static OrderTopic at(String bootstrapServers) throws Exception {
    OrderTopic topic = new OrderTopic(bootstrapServers);
    try {
      topic
          .admin
          .createTopics(
              List.of(
                  new NewTopic(Topics.ORDER_EVENTS, Optional.of(PARTITIONS), Optional.empty())
                      .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"))))
          .all()
          .get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
    return topic;
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  /** A consumer that hears of a record as soon as it is there; in no group. */
  KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
            1,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5_000),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** Where each partition ends now; everything before is acknowledged. */
  Map<TopicPartition, Long> ends() throws Exception {
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, PARTITIONS)
            .mapToObj(n -> new TopicPartition(Topics.ORDER_EVENTS, n))
            .collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get(LIMIT_SECONDS, TimeUnit.SECONDS).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  /** How many records came after {@code starts}. */
  long since(Map<TopicPartition, Long> starts) throws Exception {
    return ends().entrySet().stream()
        .mapToLong(end -> end.getValue() - starts.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  /** Gives the disk back; the next records get the next offsets. */
  void forget() throws Exception {
    Map<TopicPartition, RecordsToDelete> all =
        ends().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> RecordsToDelete.beforeOffset(e.getValue())));
    admin.deleteRecords(all).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  /** May be called again. */
  @Override
  public void close() {
    admin.close();
  }
}

package io.orderledger.command.relay;

import io.orderledger.contract.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics of the stored events where they are absent; what they hold is kept for ever. */
public final class RelayTopics {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Map<String, Object> admin;
  private final RelayProperties properties;

  /**
   * The topics.
   *
   * @param admin settings of Kafka's admin client
   */
  public RelayTopics(Map<String, Object> admin, RelayProperties properties) {
    this.admin = Map.copyOf(admin);
    this.properties = properties;
  }

  /**
   * Returns once the topics exist.
   *
   * @throws KafkaException if Kafka does not answer in time, or refuses
   */
  void ensure() throws InterruptedException {
    Admin client = Admin.create(admin);
    try {
      for (KafkaFuture<Void> made : client.createTopics(topics()).values().values()) {
        await(made);
      }
    } finally {
      client.close(Duration.ZERO);
    }
  }

  private List<NewTopic> topics() {
    Optional<Short> replication =
        properties.replication() < 0 ? Optional.empty() : Optional.of(properties.replication());
    return List.of(Topics.ORDER_EVENTS, Topics.CUSTOMER_EVENTS).stream()
        .map(name -> new NewTopic(name, Optional.of(properties.partitions()), replication))
        .map(
            topic ->
                topic.configs(
                    Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)))
        .toList();
  }

  private static void await(KafkaFuture<Void> made) throws InterruptedException {
    try {
      made.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("the topics cannot be made", e.getCause());
      }
    } catch (TimeoutException e) {
      throw new KafkaException("Kafka does not answer", e);
    }
  }
}

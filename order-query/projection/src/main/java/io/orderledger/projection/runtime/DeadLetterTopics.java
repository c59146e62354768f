package io.orderledger.projection.runtime;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.core.KafkaAdmin;

/** The dead-letter topics of this process's projections. Thread-safe. */
final class DeadLetterTopics {
  private final List<NewTopic> topics;
  private final KafkaAdmin admin;
  private volatile boolean created;

  DeadLetterTopics(List<NewTopic> topics, KafkaAdmin admin) {
    this.topics = List.copyOf(topics);
    this.admin = admin;
  }

  List<NewTopic> all() {
    return topics;
  }

  /** Creates those that are missing; Kafka may have been away when the service started. */
  void create() {
    if (!created) {
      admin.createOrModifyTopics(topics.toArray(NewTopic[]::new));
      created = true;
    }
  }
}

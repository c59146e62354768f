package io.orderledger.query.credit;

import io.orderledger.contract.topic.Topics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;

/** How far the decisions that were published before are read back. */
final class PublishedDecisions {
  private static final long ANSWERED_WITHIN_SECONDS = 10;
  private static final String READ =
      "SELECT partition, next_offset FROM projection_offset WHERE projection = ? AND topic = ?";

  private final KafkaAdmin kafka;
  private final NewTopic topic;

  PublishedDecisions(KafkaAdmin kafka, NewTopic topic) {
    this.kafka = kafka;
    this.topic = topic;
  }

  /** The ends of the topic's partitions now; the topic is made if it is not there. */
  Map<Integer, Long> ends() throws ExecutionException, InterruptedException, TimeoutException {
    kafka.createOrModifyTopics(topic);
    try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
      TopicDescription description =
          Objects.requireNonNull(
              kafka.describeTopics(Topics.INVOICE_CREDITS).get(Topics.INVOICE_CREDITS));
      Map<TopicPartition, OffsetSpec> latest =
          description.partitions().stream()
              .collect(
                  Collectors.toMap(
                      p -> new TopicPartition(Topics.INVOICE_CREDITS, p.partition()),
                      p -> OffsetSpec.latest()));
      return admin
          .listOffsets(latest)
          .all()
          .get(ANSWERED_WITHIN_SECONDS, TimeUnit.SECONDS)
          .entrySet()
          .stream()
          .collect(Collectors.toMap(e -> e.getKey().partition(), e -> e.getValue().offset()));
    }
  }

  /** Whether the rows hold every decision before these ends. */
  static boolean readUpTo(Map<Integer, Long> ends, Connection tx) throws SQLException {
    Map<Integer, Long> read = new HashMap<>();
    try (PreparedStatement select = tx.prepareStatement(READ)) {
      select.setString(1, InvoiceCreditsProjection.NAME);
      select.setString(2, Topics.INVOICE_CREDITS);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          read.put(rows.getInt(1), rows.getLong(2));
        }
      }
    }
    return ends.entrySet().stream()
        .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}

package io.orderledger.benchmark.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.contract.topic.Headers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Reads back what a contender sent: every event once, each order's in order, bytes as stored. */
final class Arrivals {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final History history;
  private final long[] next;
  private long count;
  private long checksum;

  private Arrivals(History history) {
    this.history = history;
    this.next = new long[history.orders()];
  }

  /**
   * Reads what came after {@code starts}.
   *
   * @throws IllegalStateException if anything is missing, changed, sent twice or out of order
   */
  static void verify(History history, OrderTopic topic, Map<TopicPartition, Long> starts) {
    Arrivals arrivals = new Arrivals(history);
    try (KafkaConsumer<byte[], byte[]> consumer = topic.consumer()) {
      consumer.assign(starts.keySet());
      starts.forEach(consumer::seek);
      while (arrivals.count < history.events()) {
        var records = consumer.poll(PATIENCE);
        if (records.isEmpty()) {
          throw new IllegalStateException(
              "only " + arrivals.count + " of " + history.events() + " events are on the topic");
        }
        records.forEach(arrivals::take);
      }
    }
    if (arrivals.checksum != history.checksum()) {
      throw new IllegalStateException("the events on the topic are not those in the table");
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> message) {
    int order = history.number(UUID.fromString(new String(message.key(), UTF_8)));
    Header header = message.headers().lastHeader(Headers.SEQUENCE);
    long sequence = Long.parseLong(new String(header.value(), UTF_8));
    if (sequence != next[order]) {
      throw new IllegalStateException(
          "sequence " + sequence + " comes where " + next[order] + " belongs");
    }
    next[order]++;
    count++;
    checksum += History.checksum(message.value());
  }
}

package io.orderledger.query;

import static org.awaitility.Awaitility.await;

import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CreditIssued;
import io.orderledger.contract.topic.Topics;
import io.orderledger.testing.Backends;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads {@code invoice-credits} as a billing pipeline does. */
public final class CreditReader {
  private static final CloudEvents EVENTS = new CloudEvents(new EventCodec());

  private CreditReader() {}

  /** All credits of a partner, once there are at least so many and no more come for a second. */
  public static List<IssuedOnTopic> awaitOf(String partnerId, int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .during(Duration.ofSeconds(1))
        .until(() -> of(partnerId), found -> found.size() >= count);
  }

  /** Everything on the topic now that belongs to a partner. */
  public static List<IssuedOnTopic> of(String partnerId) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", Backends.shared().bootstrapServers());
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.INVOICE_CREDITS).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<IssuedOnTopic> found = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (record.key().equals(partnerId)) {
            found.add(issued(record));
          }
        }
      }
      return found;
    }
  }

  private static IssuedOnTopic issued(ConsumerRecord<String, byte[]> record) {
    RecordedEvent event =
        EVENTS.decode(
            name -> {
              Header header = record.headers().lastHeader(name);
              return header == null ? null : header.value();
            },
            record.value());
    return new IssuedOnTopic(
        record.key(),
        event.metadata().id(),
        (CreditIssued) event.event(),
        event.metadata().traceparent());
  }
}

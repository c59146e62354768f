package io.orderledger.command.support;

import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topics of stored events from their beginning. */
public final class TopicReader implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final CloudEvents cloudEvents = new CloudEvents(new EventCodec());
  private final Set<String> aggregates;
  private final List<RecordedEvent> seen = new ArrayList<>();

  /**
   * A reader.
   *
   * @param aggregates ids of those whose events count
   */
  public TopicReader(String bootstrapServers, Set<String> aggregates) {
    this.aggregates = new HashSet<>(aggregates);
    this.consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Waits for both topics: one may be made a moment before the other. */
  private boolean assigned() {
    if (consumer.assignment().isEmpty()) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (String topic : List.of(Topics.ORDER_EVENTS, Topics.CUSTOMER_EVENTS)) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found.isEmpty()) {
          return false;
        }
        found.forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }
    return true;
  }

  /** Every event so far, each as often and in the order it arrived; reads for a moment. */
  public List<RecordedEvent> events() {
    if (!assigned()) {
      return List.of();
    }
    for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(200))) {
      RecordedEvent event =
          cloudEvents.decode(
              name -> {
                Header header = message.headers().lastHeader(name);
                return header == null ? null : header.value();
              },
              message.value());
      if (aggregates.contains(event.metadata().subject())) {
        seen.add(event);
      }
    }
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    consumer.close();
  }
}

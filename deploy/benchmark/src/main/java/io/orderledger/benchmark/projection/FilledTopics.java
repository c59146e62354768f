package io.orderledger.benchmark.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.backends.LocalKafka;
import io.orderledger.benchmark.harness.EmptyTopics;
import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EncodedEvent;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.util.FileSystemUtils;

/**
 * The topics of the contract with a whole history on them, on a broker of its own that does not
 * flush: it is filled before anything is measured. All contenders read from it.
 */
final class FilledTopics implements AutoCloseable {
  private static final List<String> ALL =
      List.of(Topics.ORDER_EVENTS, Topics.CUSTOMER_EVENTS, Topics.INVOICE_CREDITS);

  private final Path folder;
  private final LocalKafka kafka;
  private final Map<TopicPartition, Long> positions;
  private final Map<TopicPartition, Long> ends;

  private FilledTopics(
      Path folder,
      LocalKafka kafka,
      Map<TopicPartition, Long> positions,
      Map<TopicPartition, Long> ends) {
    this.folder = folder;
    this.kafka = kafka;
    this.positions = Map.copyOf(positions);
    this.ends = Map.copyOf(ends);
  }

  /**
   * Starts the broker, its data below {@code folder}, and publishes at least this many events of
   * the aggregates.
   */
  static FilledTopics in(Path folder, int events) throws Exception {
    long start = System.nanoTime();
    LocalKafka kafka = LocalKafka.in(folder.resolve("data")).durable(false).start();
    FilledTopics filled = fill(folder, kafka, events);
    System.out.printf(
        Locale.ROOT,
        "  %,d events on the topics in %.1f s%n",
        filled.events(),
        (System.nanoTime() - start) / 1e9);
    return filled;
  }

  private static FilledTopics fill(Path folder, LocalKafka kafka, int events) throws Exception {
    EmptyTopics.create(kafka.bootstrapServers(), ALL);
    CloudEvents cloudEvents = new CloudEvents(new EventCodec());
    Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    AtomicReference<Exception> failure = new AtomicReference<>();
    try (KafkaProducer<String, byte[]> producer = producer(kafka.bootstrapServers())) {
      new SampleHistory(
              sample -> {
                EncodedEvent encoded = cloudEvents.encode(sample.event(), sample.metadata());
                ProducerRecord<String, byte[]> message =
                    new ProducerRecord<>(sample.topic(), sample.key(), encoded.payload());
                encoded
                    .headers()
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
                var _ =
                    producer.send(
                        message,
                        (sent, e) -> {
                          if (e != null) {
                            failure.set(e);
                            return;
                          }
                          TopicPartition where = new TopicPartition(sent.topic(), sent.partition());
                          positions.merge(
                              where, Math.max(0, sample.metadata().position()), Math::max);
                          ends.merge(where, sent.offset() + 1, Math::max);
                        });
              })
          .publish(events);
      producer.flush();
    }
    Exception failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    return new FilledTopics(folder, kafka, positions, ends);
  }

  private static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.LINGER_MS_CONFIG,
            20,
            ProducerConfig.BATCH_SIZE_CONFIG,
            256 * 1024),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** How many events of the two aggregates there are. */
  long events() {
    return count(List.of(Topics.ORDER_EVENTS, Topics.CUSTOMER_EVENTS));
  }

  /** How many records these topics hold. */
  long count(List<String> topics) {
    return ends.entrySet().stream()
        .filter(e -> topics.contains(e.getKey().topic()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The ends of the partitions that hold anything, in order. */
  Map<TopicPartition, Long> ends(List<String> topics) {
    Map<TopicPartition, Long> found =
        new TreeMap<>(
            Comparator.comparing(TopicPartition::topic)
                .thenComparingInt(TopicPartition::partition));
    ends.forEach(
        (partition, end) -> {
          if (topics.contains(partition.topic())) {
            found.put(partition, end);
          }
        });
    return found;
  }

  /** The highest position in a partition, 0 where records have none. */
  long position(TopicPartition partition) {
    return positions.getOrDefault(partition, 0L);
  }

  @Override
  public void close() {
    kafka.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      System.out.println("  " + folder + " is left over: " + e);
    }
  }
}

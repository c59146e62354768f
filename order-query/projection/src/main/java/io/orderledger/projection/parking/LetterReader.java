package io.orderledger.projection.parking;

import io.orderledger.contract.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads parked records back from a dead-letter topic. */
public final class LetterReader {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofMillis(500);

  private final String projection;
  private final ConsumerFactory<byte[], byte[]> consumers;

  public LetterReader(String projection, ConsumerFactory<byte[], byte[]> consumers) {
    this.projection = projection;
    this.consumers = consumers;
  }

  /**
   * The records at these places as they were on their source.
   *
   * @throws ParkingFailed if Kafka does not give them all in time
   */
  List<ConsumerRecord<byte[], byte[]>> read(TopicPartition source, List<ParkedPlace> places) {
    String topic = Topics.deadLetter(source.topic(), projection);
    long deadline = System.nanoTime() + ANSWER_WITHIN.toNanos();
    try (Consumer<byte[], byte[]> consumer = consumers.createConsumer(null, projection, "-retry")) {
      Map<Long, ConsumerRecord<byte[], byte[]>> ahead = new HashMap<>();
      return places.stream()
          .map(
              place ->
                  original(
                      source,
                      place,
                      find(
                          consumer,
                          new TopicPartition(topic, place.letterPartition()),
                          place,
                          ahead,
                          deadline)))
          .toList();
    }
  }

  private static ConsumerRecord<byte[], byte[]> find(
      Consumer<byte[], byte[]> consumer,
      TopicPartition letters,
      ParkedPlace place,
      Map<Long, ConsumerRecord<byte[], byte[]>> ahead,
      long deadline) {
    if (!ahead.containsKey(place.letterOffset())) {
      ahead.clear();
      consumer.assign(List.of(letters));
      consumer.seek(letters, place.letterOffset());
      while (ahead.isEmpty() && System.nanoTime() < deadline) {
        consumer.poll(POLL).forEach(r -> ahead.put(r.offset(), r));
      }
    }
    return Optional.ofNullable(ahead.get(place.letterOffset()))
        .orElseThrow(
            () ->
                new ParkingFailed(
                    letters.topic(),
                    new IllegalStateException("no record at " + place.letterOffset())));
  }

  private static ConsumerRecord<byte[], byte[]> original(
      TopicPartition source, ParkedPlace place, ConsumerRecord<byte[], byte[]> letter) {
    return new ConsumerRecord<>(
        source.topic(),
        source.partition(),
        place.offset(),
        letter.timestamp(),
        TimestampType.CREATE_TIME,
        letter.serializedKeySize(),
        letter.serializedValueSize(),
        letter.key(),
        letter.value(),
        letter.headers(),
        Optional.empty());
  }
}

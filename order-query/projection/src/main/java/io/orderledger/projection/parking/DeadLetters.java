package io.orderledger.projection.parking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.contract.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

/** Sends records to the dead-letter topics of one projection and waits until they are there. */
public final class DeadLetters {
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(20);

  private final String projection;
  private final KafkaOperations<byte[], byte[]> kafka;
  private final Runnable createTopics;

  /**
   * @param createTopics creates the dead-letter topics that do not exist
   */
  public DeadLetters(
      String projection, KafkaOperations<byte[], byte[]> kafka, Runnable createTopics) {
    this.projection = projection;
    this.kafka = kafka;
    this.createTopics = createTopics;
  }

  /**
   * Sends the records in this order.
   *
   * @return where each of them is now
   * @throws ParkingFailed if one of them is not acknowledged in time
   */
  public List<RecordMetadata> send(List<Parked> records) {
    createTopics.run();
    List<CompletableFuture<SendResult<byte[], byte[]>>> sent = new ArrayList<>(records.size());
    for (Parked parked : records) {
      sent.add(kafka.send(letter(parked)));
    }
    kafka.flush();
    long deadline = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
    List<RecordMetadata> where = new ArrayList<>(records.size());
    for (int i = 0; i < sent.size(); i++) {
      where.add(acknowledged(records.get(i), sent.get(i), deadline - System.nanoTime()));
    }
    return where;
  }

  private RecordMetadata acknowledged(
      Parked parked, CompletableFuture<SendResult<byte[], byte[]>> sent, long nanosLeft) {
    try {
      return sent.get(Math.max(0, nanosLeft), TimeUnit.NANOSECONDS).getRecordMetadata();
    } catch (ExecutionException | TimeoutException | CancellationException e) {
      throw new ParkingFailed(topic(parked.record()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ParkingFailed(topic(parked.record()), e);
    }
  }

  private ProducerRecord<byte[], byte[]> letter(Parked parked) {
    ConsumerRecord<byte[], byte[]> record = parked.record();
    Headers headers = new RecordHeaders(record.headers());
    add(headers, DeadLetterHeaders.REASON, parked.reason().name());
    add(headers, DeadLetterHeaders.MESSAGE, parked.message());
    add(headers, DeadLetterHeaders.CONSUMER, projection);
    add(headers, DeadLetterHeaders.TOPIC, record.topic());
    add(headers, DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
    add(headers, DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
    add(headers, DeadLetterHeaders.TIMESTAMP, Long.toString(record.timestamp()));
    return new ProducerRecord<>(topic(record), null, record.key(), record.value(), headers);
  }

  private String topic(ConsumerRecord<byte[], byte[]> record) {
    return Topics.deadLetter(record.topic(), projection);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}

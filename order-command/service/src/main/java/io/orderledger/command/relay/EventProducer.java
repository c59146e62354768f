package io.orderledger.command.relay;

import io.orderledger.command.eventstore.StoredEvent;
import io.orderledger.contract.codec.CloudEvents;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to Kafka. What is sent never expires while Kafka is away, so that nothing overtakes
 * it; a record that Kafka refuses for ever ends the producer with all that waits behind it.
 */
final class EventProducer implements AutoCloseable {
  private final Producer<byte[], byte[]> producer;
  private final EventMessages messages;
  private final AckWindow window;

  EventProducer(Map<String, Object> settings, CloudEvents cloudEvents, AckWindow window) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    // A broker takes any first sequence of a producer it does not know: with a second request in
    // flight, one that follows a refused first request overtakes it.
    all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    all.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    all.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    all.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 1_000);
    all.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 1);
    all.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
    all.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 67_108_864L);
    this.producer = new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    this.messages = new EventMessages(cloudEvents);
    this.window = window;
  }

  /** Sends the event after the last one; the window has room for it. */
  void send(StoredEvent event) {
    ProducerRecord<byte[], byte[]> message = messages.of(event);
    window.sending(event.position(), event.payload().length, event.recordedAt().toEpochMilli());
    Future<?> _ = producer.send(message, (_, failure) -> answered(event.position(), failure));
  }

  private void answered(long position, @Nullable Exception failure) {
    if (failure == null) {
      window.acknowledged(position);
    } else {
      window.failed(failure);
      producer.close(Duration.ZERO);
    }
  }

  /** Waits a moment for what is sent to be acknowledged; what is not is sent again later. */
  @Override
  public void close() {
    producer.close(window.failure() == null ? Duration.ofSeconds(2) : Duration.ZERO);
  }
}

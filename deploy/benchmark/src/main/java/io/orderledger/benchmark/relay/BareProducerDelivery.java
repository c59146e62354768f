package io.orderledger.benchmark.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EncodedEvent;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.topic.Topics;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * LK: whoever was acknowledged sends the event at once and reads nothing anywhere. Nobody can be
 * faster with this broker; a crash between the two loses the event.
 */
final class BareProducerDelivery implements Delivery {
  private final String bootstrapServers;
  private final CloudEvents cloudEvents = new CloudEvents(new EventCodec());

  BareProducerDelivery(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  @Override
  public Running start() {
    KafkaProducer<byte[], byte[]> producer = PeerProducer.to(bootstrapServers);
    return new Running() {
      @Override
      public void acknowledged(UUID order) {
        Future<?> _ = producer.send(message(order.toString()));
      }

      @Override
      public void close() {
        producer.close();
      }
    };
  }

  private ProducerRecord<byte[], byte[]> message(String order) {
    SampleEvents sample = SampleEvents.of(order);
    byte[] payload = sample.firstPayload().getBytes(UTF_8);
    EventMetadata metadata =
        new EventMetadata(
            EventMetadata.idOf(order, 0),
            "/order-command",
            order,
            0,
            1,
            Instant.now(),
            "benchmark",
            "benchmark",
            SampleEvents.PARTNER,
            null);
    EncodedEvent event = cloudEvents.encode(sample.firstType(), payload, metadata);
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(Topics.ORDER_EVENTS, order.getBytes(UTF_8), payload);
    event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    return message;
  }
}

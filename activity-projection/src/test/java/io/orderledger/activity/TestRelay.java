package io.orderledger.activity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EncodedEvent;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.topic.Topics;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Numbers events as the store does and publishes them as the relay does. */
public final class TestRelay {
  private static final int PARTITIONS = 4;

  private final EventCodec codec = new EventCodec();
  private final CloudEvents cloudEvents = new CloudEvents(codec);
  private final Map<String, EventMetadata> newest = new HashMap<>();
  private final KafkaProducer<String, byte[]> producer;
  private long position;

  TestRelay(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(Topics.ORDER_EVENTS, PARTITIONS, (short) 1),
                  new NewTopic(Topics.CUSTOMER_EVENTS, PARTITIONS, (short) 1)))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "5"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** The position of the event that was numbered last. */
  public synchronized long position() {
    return position;
  }

  /** The place of an aggregate's newest event, published or not; {@code null} for none. */
  public synchronized @Nullable EventMetadata newest(String subject) {
    return newest.get(subject);
  }

  /** Where the events of an aggregate go; within a partition the relay keeps their order. */
  static int partition(String subject) {
    return Utils.toPositive(Utils.murmur2(subject.getBytes(UTF_8))) % PARTITIONS;
  }

  /** Gives an event its place, without publishing it. */
  public synchronized RecordedEvent record(DomainEvent event) {
    String subject =
        switch (event) {
          case OrderEvent order -> order.orderId();
          case CustomerEvent customer -> customer.customer().customerId();
        };
    EventMetadata before = newest.get(subject);
    long sequence = before == null ? 0 : before.sequence() + 1;
    EventMetadata metadata =
        new EventMetadata(
            EventMetadata.idOf(subject, sequence),
            "/order-command",
            subject,
            sequence,
            ++position,
            event.occurredAt().truncatedTo(ChronoUnit.MICROS),
            UUID.nameUUIDFromBytes(("correlation" + position).getBytes(UTF_8)).toString(),
            "request-" + position,
            event.customer().partnerId(),
            null);
    newest.put(subject, metadata);
    return new RecordedEvent(metadata, codec.logicalType(event), event);
  }

  /** Publishes and waits for nothing. */
  public void publish(RecordedEvent event) {
    publish(event, event.payload());
  }

  /** Publishes other bytes for the same event. */
  public void publish(RecordedEvent event, byte[] payload) {
    EncodedEvent encoded = cloudEvents.encode(event.type(), payload, event.metadata());
    String topic =
        event.event() instanceof OrderEvent ? Topics.ORDER_EVENTS : Topics.CUSTOMER_EVENTS;
    ProducerRecord<String, byte[]> out =
        new ProducerRecord<>(
            topic,
            partition(event.metadata().subject()),
            event.metadata().subject(),
            encoded.payload());
    encoded.headers().forEach((name, value) -> out.headers().add(name, value.getBytes(UTF_8)));
    var _ = producer.send(out);
  }

  /** Numbers and publishes. */
  public List<RecordedEvent> publish(DomainEvent... events) {
    List<RecordedEvent> recorded = List.of(events).stream().map(this::record).toList();
    recorded.forEach(this::publish);
    producer.flush();
    return recorded;
  }

  /** Waits until the broker has everything. */
  public void flush() {
    producer.flush();
  }
}

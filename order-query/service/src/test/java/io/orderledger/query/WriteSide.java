package io.orderledger.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EncodedEvent;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes events as the write side's relay does. */
public final class WriteSide {
  private static final int PARTITIONS = 4;

  private final CloudEvents cloudEvents = new CloudEvents(new EventCodec());
  private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();
  private final Heads heads = new Heads();
  private final KafkaProducer<String, byte[]> producer;

  WriteSide(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", true);
    try (Admin admin = Admin.create(settings)) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(Topics.ORDER_EVENTS, PARTITIONS, (short) 1),
                  new NewTopic(Topics.CUSTOMER_EVENTS, PARTITIONS, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Where it says which events are the newest. */
  String url() {
    return heads.url();
  }

  /** Commits an event of a customer that is not published yet. */
  void commitUnpublished(String customerId) {
    heads.promise(customerId);
  }

  /** Gives events their place in their aggregates and publishes them. */
  public List<RecordedEvent> publish(DomainEvent... events) {
    return publish(null, List.of(events));
  }

  /** The same for events of commands that came with a trace context. */
  public List<RecordedEvent> publish(@Nullable String traceparent, List<DomainEvent> events) {
    List<RecordedEvent> recorded = new ArrayList<>();
    for (DomainEvent event : events) {
      recorded.add(record(event, traceparent));
    }
    recorded.forEach(this::publish);
    return recorded;
  }

  /** Publishes an event, perhaps once more. */
  public void publish(RecordedEvent recorded) {
    EncodedEvent encoded = cloudEvents.encode(recorded.event(), recorded.metadata());
    String topic =
        recorded.event() instanceof CustomerEvent ? Topics.CUSTOMER_EVENTS : Topics.ORDER_EVENTS;
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(topic, recorded.metadata().subject(), encoded.payload());
    encoded.headers().forEach((n, v) -> message.headers().add(n, v.getBytes(UTF_8)));
    try {
      producer.send(message).get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private RecordedEvent record(DomainEvent event, @Nullable String traceparent) {
    String subject =
        event instanceof OrderEvent order ? order.orderId() : event.customer().customerId();
    long sequence = sequences.computeIfAbsent(subject, s -> new AtomicLong()).getAndIncrement();
    return Recorded.at(
        event,
        subject,
        sequence,
        heads.next(subject, event.customer().customerId(), sequence),
        traceparent);
  }
}

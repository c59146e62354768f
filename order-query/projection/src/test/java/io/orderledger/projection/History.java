package io.orderledger.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EncodedEvent;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.LineRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes a topic as the relay does: positions without gaps, events of an order in sequence. */
public final class History implements AutoCloseable {
  private static final Instant THEN = Instant.parse("2021-03-10T08:00:00Z");

  private final CloudEvents cloudEvents = new CloudEvents(new EventCodec());
  private final Map<String, Long> sequences = new HashMap<>();
  private final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
  private final KafkaProducer<byte[], byte[]> producer;
  private final String topic;

  History(String bootstrapServers, String topic, int partitions) {
    this.topic = topic;
    Properties settings = new Properties();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("max.in.flight.requests.per.connection", "1");
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try (Admin admin = Admin.create(settings)) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends the next event of each of these orders, in this order. */
  void append(List<String> orders) {
    orders.forEach(o -> send(next(o)));
    producer.flush();
  }

  /** Sends {@code rounds} events of each of {@code orders} orders, interleaved. */
  void append(int rounds, int orders) {
    for (int round = 0; round < rounds; round++) {
      for (int order = 0; order < orders; order++) {
        send(next("order-" + order));
      }
    }
    producer.flush();
  }

  /** Sends what stands at the next position again and again in a form nobody can read. */
  void appendUnreadable(String order) {
    ProducerRecord<byte[], byte[]> good = next(order);
    send(new ProducerRecord<>(topic, null, good.key(), "{".getBytes(UTF_8), good.headers()));
    producer.flush();
  }

  /** Sends everything from a position on again, as a relay does that lost its checkpoint. */
  void sendAgainFrom(long position) {
    List<ProducerRecord<byte[], byte[]>> again =
        List.copyOf(sent.subList((int) position - 1, sent.size()));
    again.forEach(this::transmit);
    producer.flush();
  }

  /** The newest position. */
  long head() {
    return sent.size();
  }

  /** The sequence of the order's newest event, -1 if it has none. */
  long sequence(String order) {
    return sequences.getOrDefault(order, 0L) - 1;
  }

  String topic() {
    return topic;
  }

  private ProducerRecord<byte[], byte[]> next(String order) {
    long sequence = sequences.merge(order, 1L, Long::sum) - 1;
    EventMetadata metadata =
        new EventMetadata(
            EventMetadata.idOf(order, sequence),
            "/order-command",
            order,
            sequence,
            sent.size() + 1L,
            THEN,
            "correlation",
            "causation",
            "partner",
            null);
    EncodedEvent event =
        cloudEvents.encode(
            new KeyAccessed(
                order,
                new CustomerSnapshot("partner", "customer", "Contoso", "DE"),
                new Actor("ada", "Ada", "AdminAgent"),
                THEN,
                new LineRef(1, "DG7GMGF0DWPV:0001:DG7GMGF0FL01", "Windows Server", "8 core")),
            metadata);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, order.getBytes(UTF_8), event.payload());
    event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    sent.add(record);
    transmit(record);
  }

  private void transmit(ProducerRecord<byte[], byte[]> record) {
    Future<?> _ = producer.send(record);
  }

  @Override
  public void close() {
    producer.close();
  }
}

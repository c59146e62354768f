package io.orderledger.benchmark.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.command.eventstore.StoredEvent;
import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.topic.Headers;
import io.orderledger.contract.topic.Topics;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** LK: the same records, made beforehand and kept in memory, sent one after the other. */
final class BareProducerDrain implements Drain {
  private static final Set<String> SAME_IN_MANY =
      Set.of(
          Headers.SPEC_VERSION,
          Headers.TYPE,
          Headers.SOURCE,
          Headers.DATA_SCHEMA,
          Headers.CONTENT_TYPE,
          Headers.PARTNER_ID);

  private final History history;
  private final OrderTopic topic;
  private final CloudEvents cloudEvents = new CloudEvents(new EventCodec());
  private final Map<String, byte[]> shared = new HashMap<>();
  private List<ProducerRecord<byte[], byte[]>> records = List.of();

  BareProducerDrain(History history, OrderTopic topic) {
    this.history = history;
    this.topic = topic;
  }

  @Override
  public void prepare() throws SQLException {
    List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(history.events());
    history.forEach(event -> all.add(message(event)));
    records = all;
  }

  private ProducerRecord<byte[], byte[]> message(StoredEvent event) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            Topics.ORDER_EVENTS, event.aggregateId().toString().getBytes(UTF_8), event.payload());
    cloudEvents
        .encode(event.type(), event.payload(), event.metadata())
        .headers()
        .forEach((name, value) -> message.headers().add(name, bytes(name, value)));
    return message;
  }

  private byte[] bytes(String name, String value) {
    return SAME_IN_MANY.contains(name)
        ? shared.computeIfAbsent(value, v -> v.getBytes(UTF_8))
        : value.getBytes(UTF_8);
  }

  @Override
  public AutoCloseable start() {
    KafkaProducer<byte[], byte[]> producer = PeerProducer.to(topic.bootstrapServers());
    List<ProducerRecord<byte[], byte[]>> all = records;
    Thread sender =
        Thread.ofPlatform()
            .name("bare-producer")
            .start(
                () -> {
                  for (ProducerRecord<byte[], byte[]> message : all) {
                    Future<?> _ = producer.send(message);
                  }
                });
    return () -> {
      sender.join();
      producer.close();
    };
  }

  @Override
  public void tidy() {
    records = List.of();
  }
}

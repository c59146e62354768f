package io.orderledger.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.command.eventstore.StoredEvent;
import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.topic.Headers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * The records Kafka gets, with the headers {@link CloudEvents} gives an event; what is the same in
 * all events of a type is made once. For one thread.
 */
final class EventMessages {
  private final CloudEvents cloudEvents;
  private final EventTopics topics = new EventTopics();
  private final InstantText time = new InstantText();
  private final Map<String, Template> templates = new HashMap<>();
  private @Nullable UUID lastPartner;
  private byte[] lastPartnerText = new byte[0];

  EventMessages(CloudEvents cloudEvents) {
    this.cloudEvents = cloudEvents;
  }

  private record Template(String topic, List<Header> headers) {}

  ProducerRecord<byte[], byte[]> of(StoredEvent event) {
    Template template = templates.get(event.type());
    if (template == null) {
      template = template(event);
      templates.put(event.type(), template);
    }
    String subject = event.aggregateId().toString();
    byte[] key = subject.getBytes(UTF_8);
    List<Header> headers = new ArrayList<>(template.headers().size() + 1);
    for (Header header : template.headers()) {
      byte[] own = value(header.key(), event, subject, key);
      headers.add(own == null ? header : new RecordHeader(header.key(), own));
    }
    if (event.traceparent() != null) {
      headers.add(new RecordHeader(Headers.TRACE_PARENT, event.traceparent().getBytes(UTF_8)));
    }
    return new ProducerRecord<>(template.topic(), null, key, event.payload(), headers);
  }

  private byte @Nullable [] value(String header, StoredEvent event, String subject, byte[] key) {
    return switch (header) {
      case Headers.ID -> EventMetadata.idOf(subject, event.sequence()).getBytes(UTF_8);
      case Headers.SUBJECT -> key;
      case Headers.TIME -> time.of(event.occurredAt());
      case Headers.SEQUENCE -> Long.toString(event.sequence()).getBytes(UTF_8);
      case Headers.POSITION -> Long.toString(event.position()).getBytes(UTF_8);
      case Headers.CORRELATION_ID -> event.correlationId().getBytes(UTF_8);
      case Headers.CAUSATION_ID -> event.causationId().getBytes(UTF_8);
      case Headers.PARTNER_ID -> partner(event.partnerId());
      default -> null;
    };
  }

  private byte[] partner(UUID id) {
    if (!id.equals(lastPartner)) {
      lastPartner = id;
      lastPartnerText = id.toString().getBytes(UTF_8);
    }
    return lastPartnerText;
  }

  private Template template(StoredEvent event) {
    List<Header> headers = new ArrayList<>();
    cloudEvents
        .encode(event.type(), event.payload(), event.metadata())
        .headers()
        .forEach((name, value) -> headers.add(new RecordHeader(name, value.getBytes(UTF_8))));
    headers.removeIf(header -> header.key().equals(Headers.TRACE_PARENT));
    return new Template(topics.of(event.type()), List.copyOf(headers));
  }
}

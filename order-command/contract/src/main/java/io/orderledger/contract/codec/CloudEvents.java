package io.orderledger.contract.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.contract.json.Instants;
import io.orderledger.contract.topic.Headers;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Events as CloudEvents 1.0 in Kafka's binary mode. Thread-safe. */
public final class CloudEvents {
  private final EventCodec codec;

  public CloudEvents(EventCodec codec) {
    this.codec = codec;
  }

  /** Encodes an event whose bytes are not made yet. */
  public EncodedEvent encode(Object event, EventMetadata metadata) {
    return encode(codec.logicalType(event), codec.payload(event), metadata);
  }

  /** Puts headers around a payload that was stored before; the bytes stay as they are. */
  public EncodedEvent encode(String logicalType, byte[] payload, EventMetadata metadata) {
    EventType.Written written = EventType.Written.parse(logicalType);
    Map<String, String> headers = LinkedHashMap.newLinkedHashMap(14);
    headers.put(Headers.SPEC_VERSION, "1.0");
    headers.put(Headers.ID, metadata.id());
    headers.put(Headers.TYPE, logicalType);
    headers.put(Headers.SOURCE, metadata.source());
    headers.put(Headers.SUBJECT, metadata.subject());
    headers.put(Headers.TIME, metadata.time().toString());
    headers.put(Headers.DATA_SCHEMA, EventType.dataSchema(written.name(), written.version()));
    headers.put(Headers.CONTENT_TYPE, "application/json");
    if (metadata.sequence() >= 0) {
      headers.put(Headers.SEQUENCE, Long.toString(metadata.sequence()));
      headers.put(Headers.POSITION, Long.toString(metadata.position()));
    }
    headers.put(Headers.CORRELATION_ID, metadata.correlationId());
    headers.put(Headers.CAUSATION_ID, metadata.causationId());
    headers.put(Headers.PARTNER_ID, metadata.partnerId());
    if (metadata.traceparent() != null) {
      headers.put(Headers.TRACE_PARENT, metadata.traceparent());
    }
    return new EncodedEvent(logicalType, headers, payload);
  }

  /**
   * Reads a record.
   *
   * @param header looks a header up by name; {@code null} where the record has none
   * @throws UnreadableEvent if a required header is missing or the event cannot be read
   */
  public RecordedEvent decode(
      Function<String, byte @Nullable []> header, byte @Nullable [] payload) {
    if (payload == null) {
      throw new UnreadableEvent("the record has no value");
    }
    String type = required(header, Headers.TYPE);
    try {
      EventMetadata metadata =
          new EventMetadata(
              required(header, Headers.ID),
              required(header, Headers.SOURCE),
              required(header, Headers.SUBJECT),
              number(header, Headers.SEQUENCE),
              number(header, Headers.POSITION),
              Instants.parse(required(header, Headers.TIME)),
              required(header, Headers.CORRELATION_ID),
              required(header, Headers.CAUSATION_ID),
              required(header, Headers.PARTNER_ID),
              optional(header, Headers.TRACE_PARENT));
      return new RecordedEvent(metadata, type, codec.read(type, payload), payload);
    } catch (NumberFormatException | DateTimeException e) {
      throw new UnreadableEvent(type + ": a header has no readable value: " + e.getMessage(), e);
    }
  }

  private static long number(Function<String, byte @Nullable []> header, String name) {
    String value = optional(header, name);
    return value == null ? -1 : Long.parseLong(value);
  }

  private static String required(Function<String, byte @Nullable []> header, String name) {
    String value = optional(header, name);
    if (value == null) {
      throw new UnreadableEvent("header " + name + " is missing");
    }
    return value;
  }

  private static @Nullable String optional(
      Function<String, byte @Nullable []> header, String name) {
    byte[] value = header.apply(name);
    return value == null ? null : new String(value, UTF_8);
  }
}

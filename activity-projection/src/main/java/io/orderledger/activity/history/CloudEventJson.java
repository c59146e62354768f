package io.orderledger.activity.history;

import io.orderledger.activity.stored.StoredEvent;
import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.topic.Headers;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a CloudEvent in structured JSON, on one line: the attributes it was published with,
 * {@code sequence} and {@code position} as numbers, and its payload as {@code data}, byte for byte.
 */
final class CloudEventJson {
  private static final String PREFIX = "ce_";
  private static final Set<String> NUMBERS = Set.of(Headers.SEQUENCE, Headers.POSITION);

  private final CloudEvents cloudEvents = new CloudEvents(new EventCodec());
  private final JsonMapper json = new JsonMapper();

  /** The line, with its line feed. */
  byte[] line(StoredEvent event) {
    EventMetadata metadata = event.metadata();
    Map<String, String> headers =
        cloudEvents.encode(event.type(), event.payload(), metadata).headers();
    ByteArrayOutputStream line = new ByteArrayOutputStream(event.payload().length + 768);
    try (JsonGenerator out = json.createGenerator(line)) {
      out.writeStartObject();
      headers.forEach((name, value) -> attribute(out, name, value));
      out.writeName("data").writeRawValue("").flush();
      line.writeBytes(oneLine(event.payload()));
      out.writeEndObject();
    }
    line.write('\n');
    return line.toByteArray();
  }

  private static void attribute(JsonGenerator out, String header, String value) {
    if (NUMBERS.contains(header)) {
      out.writeName(header).writeNumber(Long.parseLong(value));
    } else {
      out.writeName(attributeName(header)).writeString(value);
    }
  }

  private static String attributeName(String header) {
    if (header.equals(Headers.CONTENT_TYPE)) {
      return "datacontenttype";
    }
    return header.startsWith(PREFIX) ? header.substring(PREFIX.length()) : header;
  }

  /** Line ends in JSON stand only between values, where a space says the same. */
  private static byte[] oneLine(byte[] payload) {
    byte[] line = payload.clone();
    for (int i = 0; i < line.length; i++) {
      if (line[i] == '\n' || line[i] == '\r') {
        line[i] = ' ';
      }
    }
    return line;
  }
}

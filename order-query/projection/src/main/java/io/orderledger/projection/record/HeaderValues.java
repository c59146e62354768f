package io.orderledger.projection.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.contract.topic.Headers;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record's headers. A name is made of its bytes when it is first asked for, so each is looked for
 * where the relay puts it first. The last of those with one name counts.
 */
final class HeaderValues {
  /** Where a record with at most {@link #USUAL_MOST} headers has them, once each. */
  private static final Map<String, Integer> USUAL_PLACES =
      Map.ofEntries(
          Map.entry(Headers.ID, 1),
          Map.entry(Headers.TYPE, 2),
          Map.entry(Headers.SOURCE, 3),
          Map.entry(Headers.SUBJECT, 4),
          Map.entry(Headers.TIME, 5),
          Map.entry(Headers.SEQUENCE, 8),
          Map.entry(Headers.POSITION, 9),
          Map.entry(Headers.CORRELATION_ID, 10),
          Map.entry(Headers.CAUSATION_ID, 11),
          Map.entry(Headers.PARTNER_ID, 12),
          Map.entry(Headers.TRACE_PARENT, 13));

  private static final int USUAL_MOST = 14;

  private Header[] headers = new Header[16];
  private int count;

  private HeaderValues() {}

  static HeaderValues of(ConsumerRecord<byte[], byte[]> record) {
    HeaderValues values = new HeaderValues();
    for (Header header : record.headers()) {
      if (values.count == values.headers.length) {
        values.headers = Arrays.copyOf(values.headers, values.count * 2);
      }
      values.headers[values.count++] = header;
    }
    return values;
  }

  byte @Nullable [] get(String name) {
    int usual = count > USUAL_MOST ? count : USUAL_PLACES.getOrDefault(name, count);
    if (usual < count && headers[usual].key().equals(name)) {
      return headers[usual].value();
    }
    for (int i = count - 1; i >= 0; i--) {
      if (headers[i].key().equals(name)) {
        return headers[i].value();
      }
    }
    return null;
  }

  /** The logical type of the event, empty where the record has none. */
  String type() {
    byte[] value = get(Headers.TYPE);
    return value == null ? "" : new String(value, UTF_8);
  }

  /** The position, or -1 where the record has none that can be read. */
  long position() {
    byte[] value = get(Headers.POSITION);
    if (value == null) {
      return -1;
    }
    try {
      return Long.parseLong(new String(value, US_ASCII));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}

package io.orderledger.projection.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.topic.Headers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** From a record to its event. Thread-safe. */
final class RecordReader {
  private final CloudEvents cloudEvents;

  RecordReader(CloudEvents cloudEvents) {
    this.cloudEvents = cloudEvents;
  }

  Incoming read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return new Incoming.Decoded(
          record, cloudEvents.decode(name -> header(record, name), record.value()));
    } catch (RuntimeException e) {
      return new Incoming.Undecoded(record, e);
    }
  }

  /** The record's position, or -1 where it has none that can be read. */
  static long position(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = header(record, Headers.POSITION);
    if (value == null) {
      return -1;
    }
    try {
      return Long.parseLong(new String(value, US_ASCII));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static byte @Nullable [] header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : header.value();
  }
}

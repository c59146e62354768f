package io.orderledger.projection.record;

import io.orderledger.contract.codec.RecordedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that was not applied before. */
public sealed interface Incoming {
  ConsumerRecord<byte[], byte[]> record();

  /** A record with the event it carries. */
  record Decoded(ConsumerRecord<byte[], byte[]> record, RecordedEvent event) implements Incoming {}

  /** A record that this version of the code cannot read. */
  record Undecoded(ConsumerRecord<byte[], byte[]> record, RuntimeException cause)
      implements Incoming {}
}

package io.orderledger.projection.parking;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record to park, and why. */
public record Parked(ConsumerRecord<byte[], byte[]> record, Reason reason, String message) {
  static Parked behind(ConsumerRecord<byte[], byte[]> record) {
    return new Parked(
        record, Reason.BEHIND_A_PARKED_RECORD, "a record with the same key before it is parked");
  }
}

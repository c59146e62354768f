package io.orderledger.command.eventstore;

import io.orderledger.contract.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that is decided and encoded, but has no position yet.
 *
 * @param occurredAt the business instant, in microseconds
 * @param payload the bytes that are stored and sent
 */
@SuppressWarnings("ArrayRecordComponent")
public record PendingEvent(
    UUID aggregateId,
    long sequence,
    String type,
    UUID customerId,
    UUID partnerId,
    Instant occurredAt,
    Origin origin,
    byte[] payload,
    DomainEvent event) {

  StoredEvent at(long position, Instant recordedAt) {
    return new StoredEvent(
        position,
        aggregateId,
        sequence,
        type,
        partnerId,
        origin.correlationId(),
        origin.causationId(),
        origin.traceparent(),
        occurredAt,
        recordedAt,
        payload);
  }
}

package io.orderledger.command.eventstore;

import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.DomainEvent;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Turns a decided event into the bytes that are stored and sent, once. Thread-safe. */
public final class EventEncoder {
  private final EventCodec codec;
  private final int maxPayload;

  public EventEncoder(EventCodec codec, int maxPayload) {
    this.codec = codec;
    this.maxPayload = maxPayload;
  }

  /**
   * Encodes one event.
   *
   * @throws EventRejected if it cannot be written, or is larger than allowed
   */
  public PendingEvent encode(UUID aggregateId, long sequence, DomainEvent event, Origin origin) {
    byte[] payload;
    String type;
    UUID customerId;
    UUID partnerId;
    try {
      type = codec.logicalType(event);
      payload = codec.payload(event);
      customerId = UUID.fromString(event.customer().customerId());
      partnerId = UUID.fromString(event.customer().partnerId());
    } catch (RuntimeException e) {
      throw EventRejected.unwritable("the event cannot be written: " + e.getMessage(), e);
    }
    if (payload.length > maxPayload) {
      throw EventRejected.tooLarge(payload.length, maxPayload);
    }
    return new PendingEvent(
        aggregateId,
        sequence,
        type,
        customerId,
        partnerId,
        event.occurredAt().truncatedTo(ChronoUnit.MICROS),
        origin,
        payload,
        event);
  }
}

package io.orderledger.contract.event;

import java.time.Instant;

/** Somebody took the product key of a line (R5). Never carries the key. */
public record KeyAccessed(
    String orderId, CustomerSnapshot customer, Actor actor, Instant accessedAt, LineRef line)
    implements OrderEvent {

  @Override
  public Instant occurredAt() {
    return accessedAt;
  }
}

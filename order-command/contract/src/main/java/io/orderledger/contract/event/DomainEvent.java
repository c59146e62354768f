package io.orderledger.contract.event;

import java.time.Instant;

/** A fact that an aggregate decided. It carries all its consumers need, so none ever calls back. */
public sealed interface DomainEvent permits OrderEvent, CustomerEvent {

  /** The customer as it was then. */
  CustomerSnapshot customer();

  /** Who caused it. */
  Actor actor();

  /** The business instant of the decision, UTC. */
  Instant occurredAt();
}

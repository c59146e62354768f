package io.orderledger.contract.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Some or all lines of an order were cancelled, with their credits (R7, R9).
 *
 * @param cancellationId a UUID in lower case
 * @param currency ISO 4217 code of the credits
 * @param wholeOrder whether no line is left, so that the order itself ends
 */
public record OrderCancelled(
    String orderId,
    CustomerSnapshot customer,
    Actor actor,
    Instant cancelledAt,
    String cancellationId,
    String currency,
    boolean wholeOrder,
    List<CancelledLine> lines)
    implements OrderEvent {

  public OrderCancelled {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(cancelledAt, "cancelledAt");
    lines = List.copyOf(lines);
  }

  @Override
  public Instant occurredAt() {
    return cancelledAt;
  }
}

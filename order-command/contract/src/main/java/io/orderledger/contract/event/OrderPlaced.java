package io.orderledger.contract.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An order was placed (R1).
 *
 * @param currency ISO 4217 code; all lines price in it
 * @param billingCycle {@code one_time}, {@code monthly}, {@code annual} or {@code none}
 * @param catalogueVersion version of the catalogue the prices come from
 * @param total sum of the lines' charges
 */
public record OrderPlaced(
    String orderId,
    CustomerSnapshot customer,
    Actor actor,
    Instant placedAt,
    String currency,
    String billingCycle,
    String catalogueVersion,
    BigDecimal total,
    List<PlacedLine> lines)
    implements OrderEvent {

  public OrderPlaced {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(placedAt, "placedAt");
    lines = List.copyOf(lines);
  }

  @Override
  public Instant occurredAt() {
    return placedAt;
  }
}

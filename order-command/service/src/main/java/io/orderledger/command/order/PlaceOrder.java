package io.orderledger.command.order;

import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CustomerSnapshot;
import java.time.Instant;
import java.util.List;

/**
 * Place an order (R1).
 *
 * @param currency ISO 4217 code of the customer
 * @param currencyAsked what the caller asked for; has to be {@code currency}
 * @param billingCycle {@code one_time}, {@code monthly}, {@code annual} or {@code none}
 * @param catalogueVersion version of the catalogue the lines' offers come from
 * @param lines at least one
 */
public record PlaceOrder(
    String orderId,
    Actor actor,
    Instant receivedAt,
    CustomerSnapshot customer,
    String currency,
    String currencyAsked,
    String billingCycle,
    String catalogueVersion,
    List<OrderedLine> lines)
    implements OrderCommand {
  public PlaceOrder {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an order has at least one line");
    }
  }
}

package io.orderledger.command.order;

import io.orderledger.command.credit.Money;
import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.Refused;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.order.OrderState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an order is placed, and what it is worth (R1..R3). */
final class Placing {
  private Placing() {}

  static Decision<OrderEvent> decide(@Nullable OrderState state, PlaceOrder command) {
    if (state != null) {
      return Refused.unrecorded(new Refusal.OrderExists(command.orderId()));
    }
    if (!command.currencyAsked().equalsIgnoreCase(command.currency())) {
      return Refused.unrecorded(
          new Refusal.CurrencyMismatch(command.currencyAsked(), command.currency()));
    }
    List<PlacedLine> placed = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < command.lines().size(); i++) {
      OrderedLine line = command.lines().get(i);
      if (!numbers.add(line.lineItemNumber())) {
        return Refused.unrecorded(new Refusal.DuplicateLine(i, line.lineItemNumber()));
      }
      switch (LinePricing.price(command, i)) {
        case LinePricing.Refused(Refusal refusal) -> {
          return Refused.unrecorded(refusal);
        }
        case LinePricing.Priced(PlacedLine priced) -> placed.add(priced);
      }
    }
    placed.sort(Comparator.comparingInt(PlacedLine::lineItemNumber));
    return Accepted.of(placed(command, placed));
  }

  private static OrderPlaced placed(PlaceOrder command, List<PlacedLine> lines) {
    BigDecimal total =
        lines.stream().map(PlacedLine::chargeTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new OrderPlaced(
        command.orderId(),
        command.customer(),
        command.actor(),
        command.receivedAt(),
        command.currency(),
        command.billingCycle(),
        command.catalogueVersion(),
        Money.exact(total, command.currency()),
        lines);
  }
}

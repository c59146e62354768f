package io.orderledger.command.order.place;

import io.orderledger.command.catalogue.Catalogue;
import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.dispatch.CommandContext;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.command.http.Ids;
import io.orderledger.command.order.OrderedLine;
import io.orderledger.command.order.PlaceOrder;
import io.orderledger.contract.event.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places orders from the catalogue as it is now (R1). */
@Component
public class OrderPlacement {
  private final CommandDispatcher dispatcher;
  private final Catalogue catalogue;
  private final Clock clock;

  OrderPlacement(CommandDispatcher dispatcher, Catalogue catalogue, Clock clock) {
    this.dispatcher = dispatcher;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** A line to order. */
  public record Line(
      int number,
      String offerId,
      int quantity,
      @Nullable String termDuration,
      @Nullable String friendlyName) {}

  /**
   * Places an order, or says why not.
   *
   * @param currency what the caller asks for; {@code null} for the customer's own
   */
  OrderOutcome place(
      CustomerState customer,
      Actor actor,
      String billingCycle,
      @Nullable String currency,
      List<Line> lines,
      CommandContext context) {
    return dispatcher.dispatch(command(customer, actor, billingCycle, currency, lines), context);
  }

  /**
   * The command to place an order, with a new id.
   *
   * @param currency what the caller asks for; {@code null} for the customer's own
   */
  public PlaceOrder command(
      CustomerState customer,
      Actor actor,
      String billingCycle,
      @Nullable String currency,
      List<Line> lines) {
    Instant now = clock.instant();
    return new PlaceOrder(
        Ids.make(now),
        actor,
        now,
        customer.customer(),
        customer.currency(),
        currency == null ? customer.currency() : currency,
        billingCycle,
        catalogue.version(),
        lines.stream().map(this::ordered).toList());
  }

  private OrderedLine ordered(Line line) {
    return new OrderedLine(
        line.number(),
        line.offerId(),
        catalogue.offer(line.offerId()).orElse(null),
        line.quantity(),
        line.termDuration(),
        line.friendlyName());
  }
}

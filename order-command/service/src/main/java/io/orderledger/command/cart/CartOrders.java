package io.orderledger.command.cart;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.Refused;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.order.OrderDecider;
import io.orderledger.command.order.PlaceOrder;
import io.orderledger.command.order.place.OrderPlacement;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.web.ApiException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The orders that a cart's lines would become: one for each group. */
@Component
class CartOrders {
  private static final Actor NOBODY = new Actor("", "", "");
  private final OrderPlacement placement;

  CartOrders(OrderPlacement placement) {
    this.placement = placement;
  }

  /**
   * Refuses lines that could not be ordered now, with the code and the field of the first one.
   *
   * @throws ApiException as placing an order would be refused
   */
  void check(CustomerState customer, List<CartLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Optional<Refusal> refusal = refusal(command(customer, NOBODY, List.of(lines.get(i))));
      if (refusal.isPresent()) {
        throw inCartWords(Refusals.answer(refusal.get()), "lineItems[" + i + "]");
      }
    }
  }

  /** Why an order would be refused, if it would. */
  static Optional<Refusal> refusal(PlaceOrder order) {
    return OrderDecider.decide(null, order) instanceof Refused<OrderEvent>(var refusal, _)
        ? Optional.of(refusal)
        : Optional.empty();
  }

  /** An order for each group of lines. */
  Map<String, PlaceOrder> orders(CustomerState customer, Actor actor, Cart cart) {
    Map<String, List<CartLine>> groups = new LinkedHashMap<>();
    for (CartLine line : cart.lines()) {
      groups.computeIfAbsent(line.orderGroup(), _ -> new ArrayList<>()).add(line);
    }
    Map<String, PlaceOrder> orders = new LinkedHashMap<>();
    groups.forEach((group, lines) -> orders.put(group, command(customer, actor, lines)));
    return orders;
  }

  private PlaceOrder command(CustomerState customer, Actor actor, List<CartLine> lines) {
    List<OrderPlacement.Line> ordered = new ArrayList<>();
    for (CartLine line : lines) {
      ordered.add(line.toOrder(ordered.size()));
    }
    CartLine first = lines.getFirst();
    return placement.command(customer, actor, first.billingCycle(), first.currencyCode(), ordered);
  }

  /** The refusal of an order of one line, in the words of the cart that has it. */
  private static ApiException inCartWords(ApiException answer, String line) {
    ApiException translated = ApiException.of(answer.code(), answer.description());
    for (String field : answer.fields()) {
      translated =
          translated.field(
              field.equals("billingCycle")
                  ? line + ".billingCycle"
                  : field.replace("lineItems[0]", line).replace(".offerId", ".catalogItemId"));
    }
    return translated;
  }
}

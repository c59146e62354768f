package io.orderledger.command.cart;

import io.orderledger.command.cart.CheckoutResource.OrderError;
import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.dispatch.CommandContext;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.command.dispatch.ReceiptKey;
import io.orderledger.command.http.Actors;
import io.orderledger.command.http.Outcomes;
import io.orderledger.command.order.PlaceOrder;
import io.orderledger.contract.resource.OrderResource;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.RequestIds;
import io.orderledger.web.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Turns carts into orders, once: every checkout of a cart, whichever request it came in, gives the
 * orders of the first one (R14). When one group cannot be ordered, none is.
 */
@Component
class Checkout {
  private final Carts carts;
  private final CartOrders orders;
  private final CommandDispatcher dispatcher;

  Checkout(Carts carts, CartOrders orders, CommandDispatcher dispatcher) {
    this.carts = carts;
    this.orders = orders;
    this.dispatcher = dispatcher;
  }

  CheckoutResource run(Caller caller, RequestIds ids, CustomerState customer, String cartId) {
    Cart cart = carts.find(customer, cartId);
    Map<String, PlaceOrder> wanted =
        orders.orders(customer, Actors.of(caller, Role.ADMIN_AGENT), cart);
    if (!cart.ordered()) {
      List<OrderError> errors = errors(wanted);
      if (!errors.isEmpty()) {
        return CheckoutResource.of(List.of(), errors);
      }
      close(caller, customer, cart);
    }
    return placed(caller, ids, cartId, wanted);
  }

  private static List<OrderError> errors(Map<String, PlaceOrder> wanted) {
    List<OrderError> errors = new ArrayList<>();
    wanted.forEach(
        (group, order) ->
            CartOrders.refusal(order)
                .ifPresent(refusal -> errors.add(OrderError.of(group, refusal))));
    return errors;
  }

  /** Another checkout may close the very same lines at the same time. */
  private void close(Caller caller, CustomerState customer, Cart cart) {
    try {
      carts.close(caller, cart);
    } catch (ApiException conflict) {
      Cart now = carts.find(customer, cart.cartId());
      if (conflict.code() != ErrorCode.CONFLICT
          || !now.ordered()
          || !now.lines().equals(cart.lines())) {
        throw conflict;
      }
    }
  }

  private CheckoutResource placed(
      Caller caller, RequestIds ids, String cartId, Map<String, PlaceOrder> wanted) {
    List<OrderResource> placed = new ArrayList<>();
    List<OrderError> errors = new ArrayList<>();
    wanted.forEach(
        (group, order) -> {
          OrderOutcome outcome = dispatcher.dispatch(order, context(caller, ids, cartId, group));
          if (outcome.refusal() != null) {
            errors.add(OrderError.of(group, outcome.refusal()));
          } else {
            placed.add(OrderResource.of(Outcomes.state(outcome)));
          }
        });
    return CheckoutResource.of(placed, errors);
  }

  /** A closed cart's lines never change, so the cart's id and group say what was asked. */
  private static CommandContext context(
      Caller caller, RequestIds ids, String cartId, String group) {
    String request = "cart/" + cartId + "/" + group;
    return new CommandContext(
        ids.requestId(),
        new ReceiptKey(caller.partnerId(), request, request),
        ids.correlationId(),
        ids.traceparent());
  }
}

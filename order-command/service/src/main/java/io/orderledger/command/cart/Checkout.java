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
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.resource.OrderResource;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
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
  private final CartRequests requests;
  private final CommandDispatcher dispatcher;

  Checkout(Carts carts, CartOrders orders, CartRequests requests, CommandDispatcher dispatcher) {
    this.carts = carts;
    this.orders = orders;
    this.requests = requests;
    this.dispatcher = dispatcher;
  }

  /**
   * Checks a cart out.
   *
   * @throws ApiException 404 when there is none, 410 when it expired, 409 when other lines were put
   *     into it meanwhile, 422 when the request id was used for something else
   */
  CheckoutResource run(Caller caller, RequestIds ids, CustomerState customer, String cartId) {
    String route = "POST /carts/" + cartId + "/checkout";
    ReceiptKey request = requests.key(caller, ids, customer, route, null);
    requests.requireNothingElse(request);
    Cart cart = carts.find(customer, cartId);
    Actor actor = Actors.of(caller, Role.ADMIN_AGENT);
    if (!cart.ordered()) {
      List<OrderError> errors = errors(orders.orders(customer, actor, cart));
      if (!errors.isEmpty()) {
        return CheckoutResource.of(List.of(), errors);
      }
    }
    Cart closed = carts.close(caller, customer, cart, request);
    return placed(caller, ids, cartId, orders.orders(customer, actor, closed));
  }

  private static List<OrderError> errors(Map<String, PlaceOrder> wanted) {
    List<OrderError> errors = new ArrayList<>();
    wanted.forEach(
        (group, order) ->
            CartOrders.refusal(order)
                .ifPresent(refusal -> errors.add(OrderError.of(group, refusal))));
    return errors;
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

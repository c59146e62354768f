package io.orderledger.command.cart;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.dispatch.ReceiptKey;
import io.orderledger.command.http.Ids;
import io.orderledger.command.http.Refusals;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.RequestIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Carts from their making to their checkout. */
@Component
class Carts {
  private final CartTable table;
  private final CartOrders orders;
  private final CartRequests requests;
  private final Clock clock;
  private final Duration life;

  Carts(
      CartTable table,
      CartOrders orders,
      CartRequests requests,
      Clock clock,
      @Value("${orderledger.cart.life:P7D}") Duration life) {
    this.table = table;
    this.orders = orders;
    this.requests = requests;
    this.clock = clock;
    this.life = life;
  }

  /**
   * Makes a cart; a repeated request id gets the first one, as it is now (R14).
   *
   * @throws ApiException 422 when the request id was used for something else, 410 when the cart it
   *     made expired and is forgotten
   */
  Cart create(Caller caller, RequestIds ids, CustomerState customer, CartBody body) {
    ReceiptKey request = requests.key(caller, ids, customer, "POST /carts", body);
    table.forgetExpired(customer.customer().customerId(), clock.instant().minus(life));
    return requests
        .cart(customer, request)
        .or(() -> table.add(made(caller, customer, body), request))
        .or(() -> requests.cart(customer, request))
        .orElseThrow();
  }

  private Cart made(Caller caller, CustomerState customer, CartBody body) {
    Instant now = clock.instant();
    return new Cart(
        Ids.make(now),
        caller.partnerId(),
        customer.customer().customerId(),
        0,
        false,
        now,
        now,
        now.plus(life),
        caller.subject(),
        lines(customer, body));
  }

  /**
   * A cart of the customer.
   *
   * @throws ApiException 404 when there is none, 410 when it expired
   */
  Cart find(CustomerState customer, String cartId) {
    Cart cart =
        table.find(customer.customer().customerId(), cartId).orElseThrow(CartController::unknown);
    if (cart.expired(clock.instant())) {
      throw ApiException.of(ErrorCode.GONE, "The cart expired at " + cart.expiresAt());
    }
    return cart;
  }

  /**
   * Puts other lines into a cart; a repeated request id gets the cart as it is now (R14).
   *
   * @throws ApiException 409 when it was checked out, or changed by another caller meanwhile; 422
   *     when the request id was used for something else
   */
  Cart update(Caller caller, RequestIds ids, CustomerState customer, String cartId, CartBody body) {
    ReceiptKey request = requests.key(caller, ids, customer, "PUT /carts/" + cartId, body);
    return requests
        .cart(customer, request)
        .or(() -> put(caller, customer, cartId, body, request))
        .or(() -> requests.cart(customer, request))
        .orElseThrow(() -> conflict(cartId));
  }

  private Optional<Cart> put(
      Caller caller,
      CustomerState customer,
      String cartId,
      CartBody body,
      @Nullable ReceiptKey request) {
    Cart cart = find(customer, cartId);
    if (body.id() != null && !body.id().equalsIgnoreCase(cartId)) {
      throw Refusals.invalid("id is not the cart of the path").field("id");
    }
    return table.replace(changed(cart, caller, false, lines(customer, body)), request);
  }

  /**
   * Closes a cart, so that its lines stay what they are, and uses the request id up with that
   * (R14).
   *
   * @return the closed cart, which another checkout may have closed before
   * @throws ApiException 409 when other lines were put into it meanwhile; 422 when the request id
   *     was used for something else
   */
  Cart close(Caller caller, CustomerState customer, Cart cart, @Nullable ReceiptKey request) {
    return Optional.of(cart)
        .filter(open -> !open.ordered())
        .flatMap(open -> table.replace(changed(open, caller, true, open.lines()), request))
        .orElseGet(() -> closed(customer, cart.cartId(), request));
  }

  private Cart closed(CustomerState customer, String cartId, @Nullable ReceiptKey request) {
    requests.requireNothingElse(request);
    Cart cart = find(customer, cartId);
    if (!cart.ordered()) {
      throw conflict(cartId);
    }
    requests.use(request, cart);
    return cart;
  }

  private List<CartLine> lines(CustomerState customer, CartBody body) {
    List<CartLine> lines = CartLines.read(body, customer.currency());
    orders.check(customer, lines);
    return lines;
  }

  private Cart changed(Cart cart, Caller caller, boolean ordered, List<CartLine> lines) {
    return new Cart(
        cart.cartId(),
        cart.partnerId(),
        cart.customerId(),
        cart.version(),
        ordered,
        cart.createdAt(),
        clock.instant(),
        cart.expiresAt(),
        caller.subject(),
        lines);
  }

  private static ApiException conflict(String cartId) {
    return ApiException.of(
        ErrorCode.CONFLICT, "Cart " + cartId + " was checked out or changed meanwhile");
  }
}

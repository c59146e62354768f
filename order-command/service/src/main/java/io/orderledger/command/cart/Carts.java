package io.orderledger.command.cart;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.dispatch.ReceiptKey;
import io.orderledger.command.http.Ids;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.http.Requests;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.RequestIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Carts from their making to their checkout. */
@Component
class Carts {
  private final CartTable table;
  private final CartOrders orders;
  private final Requests requests;
  private final Clock clock;
  private final Duration life;

  Carts(
      CartTable table,
      CartOrders orders,
      Requests requests,
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
    String customerId = customer.customer().customerId();
    ReceiptKey request =
        requests.context(caller, ids, "POST /carts of " + customerId, body).receipt();
    table.forgetExpired(customerId, clock.instant().minus(life));
    if (request == null) {
      return table.add(made(caller, customer, body));
    }
    return madeBy(request, customerId)
        .or(() -> table.add(made(caller, customer, body), request))
        .or(() -> madeBy(request, customerId))
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

  /** The cart the request made before, if it was made before. */
  private Optional<Cart> madeBy(ReceiptKey request, String customerId) {
    return table
        .receipt(request)
        .map(
            receipt -> {
              request.requireSame(receipt);
              return table
                  .find(customerId, receipt.aggregateId().toString())
                  .orElseThrow(Carts::forgotten);
            });
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
   * Puts other lines into a cart.
   *
   * @throws ApiException 409 when it was checked out, or changed by another caller meanwhile
   */
  Cart update(Caller caller, CustomerState customer, String cartId, CartBody body) {
    Cart cart = find(customer, cartId);
    if (body.id() != null && !body.id().equalsIgnoreCase(cartId)) {
      throw Refusals.invalid("id is not the cart of the path").field("id");
    }
    List<CartLine> lines = lines(customer, body);
    return table.replace(changed(cart, caller, false, lines)).orElseThrow(() -> conflict(cartId));
  }

  /** Closes a cart, so that its lines stay what they are. */
  Cart close(Caller caller, Cart cart) {
    return table
        .replace(changed(cart, caller, true, cart.lines()))
        .orElseThrow(() -> conflict(cart.cartId()));
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

  private static ApiException forgotten() {
    return ApiException.of(
        ErrorCode.GONE, "The cart this request made expired, and what it held is forgotten");
  }

  private static ApiException conflict(String cartId) {
    return ApiException.of(
        ErrorCode.CONFLICT, "Cart " + cartId + " was checked out or changed meanwhile");
  }
}

package io.orderledger.command.cart;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.dispatch.ReceiptKey;
import io.orderledger.command.http.Requests;
import io.orderledger.command.receipt.Receipt;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.RequestIds;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What requests did to carts before (R14). */
@Component
class CartRequests {
  private final CartTable table;
  private final Requests requests;

  CartRequests(CartTable table, Requests requests) {
    this.table = table;
    this.requests = requests;
  }

  /**
   * What a request's receipt is found by; {@code null} when the caller gave no request id.
   *
   * @param route method and path below the customer
   */
  @Nullable ReceiptKey key(
      Caller caller,
      RequestIds ids,
      CustomerState customer,
      String route,
      @Nullable CartBody body) {
    String customerId = customer.customer().customerId();
    return requests.context(caller, ids, route + " of " + customerId, body).receipt();
  }

  /**
   * The cart this very request made or changed before, as it is kept now.
   *
   * @throws ApiException 422 when the request id was used for something else, 410 when the cart
   *     expired and is forgotten
   */
  Optional<Cart> cart(CustomerState customer, @Nullable ReceiptKey request) {
    return receipt(request)
        .map(
            receipt ->
                table
                    .find(customer.customer().customerId(), receipt.aggregateId().toString())
                    .orElseThrow(CartRequests::forgotten));
  }

  /**
   * Makes sure that the request id was not used for anything but this very request.
   *
   * @throws ApiException 422
   */
  void requireNothingElse(@Nullable ReceiptKey request) {
    receipt(request);
  }

  /**
   * Uses the request id up for a closed cart; once more is once.
   *
   * @throws ApiException 422 when the request id was used for something else
   */
  void use(@Nullable ReceiptKey request, Cart closed) {
    if (request != null && !table.claim(closed, request)) {
      requireNothingElse(request);
    }
  }

  private Optional<Receipt> receipt(@Nullable ReceiptKey request) {
    if (request == null) {
      return Optional.empty();
    }
    Optional<Receipt> receipt = table.receipt(request);
    receipt.ifPresent(request::requireSame);
    return receipt;
  }

  private static ApiException forgotten() {
    return ApiException.of(
        ErrorCode.GONE, "The cart of this request expired, and what it held is forgotten");
  }
}

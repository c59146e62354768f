package io.orderledger.command.order.cancel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller sends to cancel: an order with the status it shall have. */
record CancelBody(
    @Nullable String id, @Nullable String status, @Nullable List<@Nullable LineBody> lineItems) {
  record LineBody(
      @Nullable Integer lineItemNumber, @Nullable String offerId, @Nullable Integer quantity) {}
}

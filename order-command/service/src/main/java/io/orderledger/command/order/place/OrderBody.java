package io.orderledger.command.order.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller posts to place an order, in Partner Center's spelling. */
record OrderBody(
    @Nullable String billingCycle,
    @Nullable String currencyCode,
    @Nullable List<@Nullable LineBody> lineItems) {
  record LineBody(
      @Nullable Integer lineItemNumber,
      @Nullable String offerId,
      @Nullable String friendlyName,
      @Nullable Integer quantity,
      @Nullable String termDuration) {}
}

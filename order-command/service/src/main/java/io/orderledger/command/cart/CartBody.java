package io.orderledger.command.cart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller posts or puts as a cart, in Partner Center's spelling. */
record CartBody(@Nullable String id, @Nullable List<@Nullable LineBody> lineItems) {
  record LineBody(
      @Nullable Integer id,
      @Nullable String catalogItemId,
      @Nullable String friendlyName,
      @Nullable Integer quantity,
      @Nullable String currencyCode,
      @Nullable String billingCycle,
      @Nullable String termDuration,
      @Nullable Map<String, @Nullable String> provisioningContext) {}
}

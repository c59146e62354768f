package io.orderledger.command.cart;

import io.orderledger.command.order.place.OrderPlacement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cart, as it is kept and shown.
 *
 * @param id unique in its cart
 * @param orderGroup lines of one group become one order
 * @param provisioningContext kept for the caller, of no effect
 */
record CartLine(
    int id,
    String catalogItemId,
    @Nullable String friendlyName,
    int quantity,
    String currencyCode,
    String billingCycle,
    @Nullable String termDuration,
    String orderGroup,
    @Nullable Map<String, @Nullable String> provisioningContext) {
  OrderPlacement.Line toOrder(int number) {
    return new OrderPlacement.Line(number, catalogItemId, quantity, termDuration, friendlyName);
  }
}

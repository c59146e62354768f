package io.orderledger.contract.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.contract.order.OrderState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Partner Center's Order resource: what placing, cancelling and reading an order answer with.
 *
 * @param alternateId a short name of the order for people: the end of its id
 * @param billingCycle {@code one_time}, {@code monthly}, {@code annual} or {@code none}
 * @param totalPrice what was charged when the order was placed; absent unless asked for
 * @param status {@code completed} or {@code cancelled} (R7)
 * @param transactionType {@code UserPurchase}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderResource(
    String id,
    String alternateId,
    String referenceCustomerId,
    String billingCycle,
    String currencyCode,
    String currencySymbol,
    List<OrderLineItemResource> lineItems,
    @Nullable BigDecimal totalPrice,
    Instant creationDate,
    String status,
    String transactionType,
    Links links,
    Client client,
    Attributes attributes) {

  /** Where the order is read, followed and changed. */
  public record Links(
      ResourceLink self, ResourceLink provisioningStatus, ResourceLink patchOperation) {}

  /** Through what the order was placed, and for which country. */
  public record Client(String marketplaceCountry, String deviceFamily, String name) {}

  /** The resource's version, as {@code If-Match} takes it, and its type. */
  public record Attributes(String etag, String objectType) {}

  public OrderResource {
    lineItems = List.copyOf(lineItems);
  }

  /** The resource without prices. */
  public static OrderResource of(OrderState order) {
    return of(order, false);
  }

  /** The resource, with {@code totalPrice} and the lines' {@code pricing} if {@code withPrice}. */
  public static OrderResource of(OrderState order, boolean withPrice) {
    String self = path(order);
    return new OrderResource(
        order.orderId(),
        order.orderId().substring(order.orderId().lastIndexOf('-') + 1),
        order.customer().customerId(),
        order.billingCycle(),
        order.currency(),
        CurrencySymbols.of(order.currency()),
        order.lines().stream().map(l -> OrderLineItemResource.of(order, l, withPrice)).toList(),
        withPrice ? order.total() : null,
        order.placedAt(),
        order.status().name().toLowerCase(Locale.ROOT),
        "UserPurchase",
        new Links(
            ResourceLink.get(self),
            ResourceLink.get(self + "/provisioningstatus"),
            ResourceLink.patch(self)),
        new Client(order.customer().market(), "OrderLedger", "Order Ledger"),
        new Attributes(OrderETag.of(order).value(), "Order"));
  }

  static String path(OrderState order) {
    return "/customers/" + order.customer().customerId() + "/orders/" + order.orderId();
  }
}

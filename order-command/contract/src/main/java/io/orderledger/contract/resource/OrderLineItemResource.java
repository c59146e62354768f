package io.orderledger.contract.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * A line of an {@link OrderResource}.
 *
 * @param quantity 0 once cancelled (R7)
 * @param termDuration absent for perpetual software
 * @param transactionType {@code New}
 * @param pricing absent unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderLineItemResource(
    int lineItemNumber,
    String offerId,
    @Nullable String termDuration,
    String transactionType,
    String friendlyName,
    int quantity,
    @Nullable LinePricing pricing,
    Links links) {

  /** Where the goods of the line and its provisioning are found. */
  public record Links(
      ResourceLink product,
      ResourceLink sku,
      ResourceLink availability,
      ResourceLink provisioningStatus) {}

  static OrderLineItemResource of(OrderState order, LineState line, boolean withPrice) {
    PlacedLine placed = line.placed();
    String name = placed.friendlyName();
    return new OrderLineItemResource(
        placed.lineItemNumber(),
        placed.offerId(),
        placed.termDuration(),
        "New",
        name == null ? placed.productTitle() + " - " + placed.skuTitle() : name,
        line.quantity(),
        withPrice ? LinePricing.of(placed) : null,
        links(order, placed));
  }

  private static Links links(OrderState order, PlacedLine line) {
    String product = "/products/" + line.productId();
    String sku = product + "/skus/" + line.skuId();
    String availabilityId = line.offerId().substring(line.offerId().lastIndexOf(':') + 1);
    String country = "?country=" + order.customer().market();
    return new Links(
        ResourceLink.get(product + country),
        ResourceLink.get(sku + country),
        ResourceLink.get(sku + "/availabilities/" + availabilityId + country),
        ResourceLink.get(
            OrderResource.path(order)
                + "/lineitems/"
                + line.lineItemNumber()
                + "/provisioningstatus"));
  }
}

package io.orderledger.embedded.whole.client;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.EnumNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** A basket on its way to an order. */
public record Cart(
    UUID id,
    OffsetDateTime creationTimestamp,
    OffsetDateTime lastModifiedTimestamp,
    OffsetDateTime expirationTimestamp,
    String lastModifiedUser,
    Optional<Status> status,
    List<CartLineItem> lineItems,
    Links links,
    Attributes attributes) {

  @EnumNaming(UpperCamelCaseStrategy.class)
  public enum Status {
    ACTIVE,
    ORDERED
  }

  public record Links(Link self) {}

  public record CartLineItem(
      int id,
      String catalogItemId,
      Optional<String> friendlyName,
      int quantity,
      String currencyCode,
      BillingCycle billingCycle,
      Optional<String> termDuration,
      Optional<Map<String, String>> provisioningContext,
      String orderGroup,
      Optional<CartError> error) {

    CartLineItem quantity(int wanted) {
      return new CartLineItem(
          id,
          catalogItemId,
          friendlyName,
          wanted,
          currencyCode,
          billingCycle,
          termDuration,
          provisioningContext,
          orderGroup,
          error);
    }
  }

  public record CartError(String errorCode, String errorDescription) {}

  public record CheckoutResult(List<Order> orders, List<OrderError> orderErrors) {}

  public record OrderError(String orderGroupId, int code, String description) {}

  public Cart {
    attributes.require("Cart");
  }

  /** The same cart with this many of the line's item. */
  public Cart quantity(int line, int wanted) {
    return new Cart(
        id,
        creationTimestamp,
        lastModifiedTimestamp,
        expirationTimestamp,
        lastModifiedUser,
        status,
        lineItems.stream().map(l -> l.id() == line ? l.quantity(wanted) : l).toList(),
        links,
        attributes);
  }
}

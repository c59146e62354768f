package io.orderledger.embedded.whole.client;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.EnumNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.EnumNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** An order; prices only where they were asked for. */
public record Order(
    String id,
    String alternateId,
    UUID referenceCustomerId,
    BillingCycle billingCycle,
    TransactionType transactionType,
    List<OrderLineItem> lineItems,
    String currencyCode,
    String currencySymbol,
    OffsetDateTime creationDate,
    Status status,
    Optional<BigDecimal> totalPrice,
    Links links,
    Attributes attributes) {

  @EnumNaming(SnakeCaseStrategy.class)
  public enum Status {
    UNKNOWN,
    COMPLETED,
    PENDING,
    CANCELLED
  }

  @EnumNaming(UpperCamelCaseStrategy.class)
  public enum TransactionType {
    USER_PURCHASE,
    SYSTEM_PURCHASE,
    SYSTEM_BILLING
  }

  public record Links(Link provisioningStatus, Link self) {}

  public record OrderLineItem(
      int lineItemNumber,
      String offerId,
      Optional<String> termDuration,
      LineTransaction transactionType,
      String friendlyName,
      int quantity,
      Optional<Pricing> pricing,
      LineLinks links) {}

  @EnumNaming(UpperCamelCaseStrategy.class)
  public enum LineTransaction {
    NEW,
    RENEW,
    ADD_QUANTITY,
    REMOVE_QUANTITY,
    CANCEL,
    CONVERT,
    CUSTOMER_CREDIT
  }

  public record Pricing(
      BigDecimal listPrice,
      BigDecimal discountedPrice,
      BigDecimal proratedPrice,
      BigDecimal price,
      BigDecimal extendedPrice) {}

  public record LineLinks(
      Link sku, Optional<Link> product, Optional<Link> availability, Link provisioningStatus) {}

  public record ProvisioningStatus(
      int lineItemNumber, Fulfilment status, List<Provisioned> quantityProvisioningInformation) {}

  public record Provisioned(int quantity, Fulfilment status) {}

  @EnumNaming(UpperCamelCaseStrategy.class)
  public enum Fulfilment {
    FULFILLED,
    UNFULFILLED,
    PREFULFILLMENT_PENDING
  }

  public Order {
    attributes.require("Order");
  }
}

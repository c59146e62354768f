package io.orderledger.embedded.whole.client;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A line of a one-time invoice. */
public record OneTimeInvoiceLineItem(
    UUID partnerId,
    String customerId,
    String customerName,
    String customerDomainName,
    Optional<String> customerCountry,
    String invoiceNumber,
    String orderId,
    OffsetDateTime orderDate,
    String productId,
    String skuId,
    String availabilityId,
    String productName,
    String skuName,
    String chargeType,
    BigDecimal unitPrice,
    int quantity,
    BigDecimal subtotal,
    BigDecimal taxTotal,
    BigDecimal totalForCustomer,
    String currency,
    Optional<OffsetDateTime> chargeStartDate,
    Optional<OffsetDateTime> chargeEndDate,
    String termAndBillingCycle,
    String alternateId,
    String pricingCurrency,
    BigDecimal pcToBCExchangeRate,
    OffsetDateTime pcToBCExchangeRateDate,
    Invoice.LineItemType invoiceLineItemType,
    Invoice.BillingProvider billingProvider,
    Attributes attributes) {

  public OneTimeInvoiceLineItem {
    attributes.require("OneTimeInvoiceLineItem");
  }
}

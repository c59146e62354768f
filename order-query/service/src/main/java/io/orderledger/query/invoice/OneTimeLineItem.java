package io.orderledger.query.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Partner Center's OneTimeInvoiceLineItem resource, for a credit (R10). What the order says is
 * absent while the order is not known here.
 *
 * @param chargeType {@code cancelImmediate}
 * @param unitPrice of one unit when it was bought, positive
 * @param quantity of units cancelled, positive
 * @param subtotal the credit, negative or zero
 * @param taxTotal always zero: no tax is invented (R3)
 * @param creditId the credit's duplicate key, the same in {@code CreditIssued}
 * @param originalBillingPeriod the month of the cancellation, where its invoice was issued before
 *     the credit arrived
 */
record OneTimeLineItem(
    String partnerId,
    String customerId,
    @Nullable String customerName,
    @Nullable String customerDomainName,
    @Nullable String customerCountry,
    String invoiceNumber,
    String orderId,
    @Nullable Instant orderDate,
    int lineItemNumber,
    @Nullable String productId,
    @Nullable String skuId,
    @Nullable String availabilityId,
    @Nullable String productName,
    @Nullable String skuName,
    String chargeType,
    @Nullable BigDecimal unitPrice,
    @Nullable Integer quantity,
    BigDecimal subtotal,
    BigDecimal taxTotal,
    BigDecimal totalForCustomer,
    String currency,
    @Nullable String publisherName,
    @Nullable Instant chargeStartDate,
    @Nullable Instant chargeEndDate,
    @Nullable String termAndBillingCycle,
    String alternateId,
    String priceAdjustmentDescription,
    String pricingCurrency,
    BigDecimal pcToBCExchangeRate,
    Instant pcToBCExchangeRateDate,
    @Nullable Integer billableQuantity,
    @Nullable String billingFrequency,
    String creditId,
    @Nullable YearMonth originalBillingPeriod,
    String invoiceLineItemType,
    String billingProvider,
    Invoice.Attributes attributes) {}

package io.orderledger.query.invoice;

import io.orderledger.contract.resource.CurrencySymbols;
import io.orderledger.web.Link;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Partner Center's Invoice resource (R10).
 *
 * @param invoiceDate the first day of the month after the billing period, also while it is to come
 * @param totalCharges negative: an invoice carries credits
 * @param documentType {@code invoice}
 * @param invoiceType {@code OneTime}
 * @param state {@code open} during its month, {@code issued} after
 */
record Invoice(
    String id,
    Instant invoiceDate,
    Instant billingPeriodStartDate,
    Instant billingPeriodEndDate,
    BigDecimal totalCharges,
    BigDecimal paidAmount,
    String currencyCode,
    String currencySymbol,
    List<Detail> invoiceDetails,
    String documentType,
    String invoiceType,
    String state,
    Links links,
    Attributes attributes) {

  /** Where the lines of one kind are. */
  record Detail(
      String invoiceLineItemType, String billingProvider, Links links, Attributes attributes) {}

  /** Where the resource is read. */
  record Links(Link self) {}

  /** What kind of resource it is. */
  record Attributes(String objectType) {}

  Invoice {
    invoiceDetails = List.copyOf(invoiceDetails);
  }

  static Invoice of(InvoiceRow row, Instant now) {
    InvoiceKey key = row.key();
    String self = "/invoices/" + key.id();
    return new Invoice(
        key.id(),
        key.invoiceDate(),
        key.start(),
        key.end(),
        row.creditTotal().negate(),
        BigDecimal.ZERO,
        key.currency(),
        CurrencySymbols.of(key.currency()),
        List.of(
            new Detail(
                "billing_line_items",
                "one_time",
                new Links(Link.get(self + "/lineitems/OneTime/BillingLineItems")),
                new Attributes("InvoiceDetail"))),
        "invoice",
        "OneTime",
        now.isBefore(key.invoiceDate()) ? "open" : "issued",
        new Links(Link.get(self)),
        new Attributes("Invoice"));
  }
}

package io.orderledger.query.invoice;

import io.orderledger.contract.resource.CurrencySymbols;
import io.orderledger.web.Link;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partner Center's InvoiceSummary resource: the balance in one currency.
 *
 * @param balanceAmount sum of the issued invoices; negative: the partner has credit
 * @param accountingDate the date of the newest issued invoice
 * @param firstInvoiceCreationDate absent, like the other dates, before the first invoice is issued
 */
record InvoiceSummary(
    BigDecimal balanceAmount,
    String currencyCode,
    String currencySymbol,
    @Nullable Instant accountingDate,
    @Nullable Instant firstInvoiceCreationDate,
    BigDecimal lastPaymentAmount,
    @Nullable Instant latestInvoiceDate,
    @Nullable List<Detail> details,
    Invoice.@Nullable Links links,
    Invoice.Attributes attributes) {

  /** The summary per type of invoice. */
  record Detail(String invoiceType, InvoiceSummary summary) {}

  static InvoiceSummary of(SummaryRow row) {
    InvoiceSummary oneTime = of(row, null, null);
    return of(
        row,
        List.of(new Detail("OneTime", oneTime)),
        new Invoice.Links(Link.get("/invoices/summary")));
  }

  private static InvoiceSummary of(
      SummaryRow row, @Nullable List<Detail> details, Invoice.@Nullable Links links) {
    return new InvoiceSummary(
        row.creditTotal().negate(),
        row.currency(),
        CurrencySymbols.of(row.currency()),
        row.lastInvoiceDate(),
        row.firstInvoiceDate(),
        BigDecimal.ZERO,
        row.lastInvoiceDate(),
        details,
        links,
        new Invoice.Attributes("InvoiceSummary"));
  }
}

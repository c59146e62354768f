package io.orderledger.embedded.whole.client;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.EnumNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.EnumNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** A month's bill, and the balance over all of them. */
public record Invoice(
    String id,
    OffsetDateTime invoiceDate,
    OffsetDateTime billingPeriodStartDate,
    OffsetDateTime billingPeriodEndDate,
    BigDecimal totalCharges,
    BigDecimal paidAmount,
    String currencyCode,
    String currencySymbol,
    List<Detail> invoiceDetails,
    DocumentType documentType,
    InvoiceType invoiceType,
    Links links,
    Attributes attributes) {

  public record Detail(
      LineItemType invoiceLineItemType,
      BillingProvider billingProvider,
      Links links,
      Attributes attributes) {

    public Detail {
      attributes.require("InvoiceDetail");
    }
  }

  public record Links(Link self) {}

  @EnumNaming(SnakeCaseStrategy.class)
  public enum DocumentType {
    INVOICE,
    ADJUSTMENT_NOTE,
    VOID_NOTE
  }

  @EnumNaming(UpperCamelCaseStrategy.class)
  public enum InvoiceType {
    RECURRING,
    ONE_TIME
  }

  @EnumNaming(SnakeCaseStrategy.class)
  public enum LineItemType {
    NONE,
    USAGE_LINE_ITEMS,
    BILLING_LINE_ITEMS
  }

  @EnumNaming(SnakeCaseStrategy.class)
  public enum BillingProvider {
    NONE,
    OFFICE,
    AZURE,
    AZURE_DATA_MARKET,
    ONE_TIME,
    MARKETPLACE
  }

  /** A balance; it has no dates before there is an invoice. */
  public record Summary(
      BigDecimal balanceAmount,
      String currencyCode,
      String currencySymbol,
      Optional<OffsetDateTime> accountingDate,
      Optional<OffsetDateTime> firstInvoiceCreationDate,
      Optional<OffsetDateTime> lastPaymentDate,
      BigDecimal lastPaymentAmount,
      Optional<OffsetDateTime> latestInvoiceDate,
      Optional<List<SummaryDetail>> details,
      Attributes attributes) {

    public Summary {
      attributes.require("InvoiceSummary");
    }
  }

  public record SummaryDetail(InvoiceType invoiceType, Summary summary) {}

  public Invoice {
    attributes.require("Invoice");
  }
}

package io.orderledger.embedded.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.embedded.whole.client.Invoice;
import io.orderledger.embedded.whole.client.OneTimeInvoiceLineItem;
import io.orderledger.embedded.whole.client.PartnerCenter;
import io.orderledger.embedded.whole.client.ResourceCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partner Center's invoices, their lines and their sums, as a billing pipeline reads them. */
class PartnerCenterBillingTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Class<OneTimeInvoiceLineItem> LINE = OneTimeInvoiceLineItem.class;

  private final PartnerCenter billing = PartnerCenterStory.client("billing-reader");
  private final PartnerCenterStory story = PartnerCenterStory.OF_ONE_CUSTOMER;
  private List<OneTimeInvoiceLineItem> lines = List.of();
  private String path = "";

  @BeforeEach
  void the_credits_of_both_orders_are_on_an_invoice() {
    await()
        .atMost(SOON)
        .until(
            () ->
                billing.all("invoices?size=1&offset=0", Invoice.class).stream()
                    .anyMatch(this::ours));
  }

  private boolean ours(Invoice invoice) {
    assertThat(invoice.invoiceType()).isEqualTo(Invoice.InvoiceType.ONE_TIME);
    assertThat(billing.get("invoices/" + invoice.id(), Invoice.class)).isEqualTo(invoice);
    path = "invoices/" + invoice.id() + "/lineitems";
    lines = billing.all(path + "?provider=onetime&invoicelineitemtype=billinglineitems", LINE);
    return lines.stream()
        .map(OneTimeInvoiceLineItem::orderId)
        .toList()
        .containsAll(List.of(story.order().id(), story.cancelledWhole().id()));
  }

  @Test
  void a_line_says_what_was_given_back() {
    OneTimeInvoiceLineItem line =
        lines.stream()
            .filter(l -> l.orderId().equals(story.order().id()))
            .findFirst()
            .orElseThrow();

    assertThat(line.billingProvider()).isEqualTo(Invoice.BillingProvider.ONE_TIME);
    assertThat(line.invoiceLineItemType()).isEqualTo(Invoice.LineItemType.BILLING_LINE_ITEMS);
    assertThat(line.quantity()).isEqualTo(3);
    assertThat(line.subtotal()).isNegative().isEqualByComparingTo(line.totalForCustomer());
    assertThat(line.currency()).isEqualTo("USD");
  }

  @Test
  void lines_are_read_one_by_one_in_both_spellings() {
    for (String spelling :
        List.of(
            "?provider=onetime&invoicelineitemtype=billinglineitems&size=1",
            "?provider=OneTime&invoicelineitemtype=BillingLineItems&size=1&offset=0",
            "/OneTime/BillingLineItems?size=1&offset=0",
            "/onetime/billinglineitems?size=1",
            "/one_time/billing_line_items")) {
      assertThat(billing.all(path + spelling, LINE)).as(spelling).isEqualTo(lines);
    }
  }

  @Test
  void lines_are_read_by_the_continuation_token_of_the_page_before() {
    ResourceCollection<OneTimeInvoiceLineItem> page =
        billing.list(path + "?provider=onetime&invoicelineitemtype=billinglineitems&size=1", LINE);
    List<OneTimeInvoiceLineItem> read = new ArrayList<>(page.items());
    while (page.continuationToken().isPresent()) {
      page =
          billing.seek(
              path + "/OneTime/BillingLineItems", page.continuationToken().orElseThrow(), LINE);
      read.addAll(page.items());
    }

    assertThat(read).isEqualTo(lines);
  }

  @Test
  void the_balance_is_read_in_one_currency_and_in_all() {
    Invoice.Summary summary = billing.get("invoices/summary", Invoice.Summary.class);

    assertThat(billing.all("invoices/summaries", Invoice.Summary.class))
        .contains(summary)
        .extracting(Invoice.Summary::currencyCode)
        .contains("USD");
    assertThat(summary.details().orElseThrow())
        .extracting(Invoice.SummaryDetail::invoiceType)
        .containsExactly(Invoice.InvoiceType.ONE_TIME);
  }
}

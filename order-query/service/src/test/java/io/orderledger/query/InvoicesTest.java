package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.contract.event.PlacedLine;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R10: which invoice a credit is on, when that is issued, and what a biller reads of it. */
class InvoicesTest {
  private final Billing billing = Billing.ofNewPartner();

  @Test
  void an_invoice_is_open_during_its_month_and_issued_after() {
    billing.now("2021-04-20T12:00:00Z");
    billing.cancel("2021-04-20T10:00:00Z", "EUR", Samples.perpetual(0, "900.00"));
    String invoice = billing.awaitInvoices(1).getFirst().at("/id").asString();

    billing.now("2021-04-30T23:59:59.999999999Z");
    assertThat(billing.state(invoice)).isEqualTo("open");
    billing.now("2021-05-01T00:00:00Z");
    assertThat(billing.state(invoice)).isEqualTo("issued");
  }

  @Test
  void the_month_is_that_of_utc_to_the_nanosecond() {
    billing.now("2021-04-30T23:59:59.999999999Z");
    billing.cancel("2021-04-30T23:59:59.999999999Z", "EUR", Samples.perpetual(0, "900.00"));
    billing.awaitInvoices(1);
    billing.now("2021-05-01T00:00:00Z");
    billing.cancel("2021-05-01T00:00:00Z", "EUR", Samples.perpetual(0, "800.00"));

    assertThat(billing.awaitInvoices(2))
        .extracting(i -> i.at("/id").asString().substring(0, 7))
        .containsExactly("G202105", "G202104");
  }

  @Test
  void one_invoice_per_currency_and_month() {
    billing.now("2021-04-20T12:00:00Z");
    billing.cancel("2021-04-20T10:00:00Z", "EUR", Samples.perpetual(0, "900.00"));
    billing.cancel("2021-04-20T10:00:00Z", "JPY", Samples.perpetual(0, "900"));
    billing.cancel("2021-04-20T11:00:00Z", "EUR", Samples.perpetual(0, "50.00"));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(billing.invoices())
                    .extracting(i -> i.at("/totalCharges").decimalValue().intValue())
                    .containsExactly(-950, -900));
  }

  @Test
  void lines_follow_page_by_page_by_offset_and_by_token() {
    billing.now("2021-04-20T12:00:00Z");
    PlacedLine[] bought =
        IntStream.range(0, 5)
            .mapToObj(n -> Samples.perpetual(n, "10.00"))
            .toArray(PlacedLine[]::new);
    billing.cancel("2021-04-20T10:00:00Z", "EUR", bought);
    String invoice = billing.awaitInvoices(1).getFirst().at("/id").asString();

    assertThat(
            billing.follow(
                invoice, "?provider=onetime&invoicelineitemtype=billinglineitems&size=2"))
        .hasSize(5)
        .doesNotHaveDuplicates();
    assertThat(billing.follow(invoice, "/OneTime/BillingLineItems?size=2&offset=0"))
        .hasSize(5)
        .doesNotHaveDuplicates();
    assertThat(billing.follow(invoice, "/one_time/BILLING_LINE_ITEMS?size=2")).hasSize(5);
  }

  @Test
  void the_balance_counts_what_is_issued() {
    billing.now("2021-04-20T12:00:00Z");
    billing.cancel("2021-04-20T10:00:00Z", "EUR", Samples.perpetual(0, "900.00"));
    billing.awaitInvoices(1);

    assertThat(billing.balance()).isEqualByComparingTo("0");
    billing.now("2021-05-01T00:00:00Z");
    assertThat(billing.balance()).isEqualByComparingTo("-900");
    assertThat(billing.get("/v1/invoices/summaries").items()).isEqualTo(1);
  }
}

package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** R9 through the port and on the topic. */
class CreditsTest {
  private final Billing billing = Billing.ofNewPartner();

  @ParameterizedTest
  @CsvSource({
    "EUR, 1200.00, 1065.21, 978",
    "JPY, 132000,  117173,  392",
    "KWD, 365.125, 324.111, 414",
  })
  void a_cancelled_subscription_credits_its_unused_days_on_the_invoice_of_the_month(
      String currency, String charge, String credit, String number) {
    billing.now("2021-04-20T12:00:00Z");
    billing.cancel("2021-04-20T10:00:00Z", currency, Samples.subscription(0, charge));

    JsonNode invoice = billing.awaitInvoices(1).getFirst();

    assertThat(invoice.at("/id").asString()).startsWith("G202104" + number);
    assertThat(invoice.at("/totalCharges").decimalValue())
        .isEqualByComparingTo(new BigDecimal(credit).negate());
    assertThat(invoice.at("/currencyCode").asString()).isEqualTo(currency);
    assertThat(invoice.at("/invoiceDate").asString()).isEqualTo("2021-05-01T00:00:00Z");
    assertThat(invoice.at("/billingPeriodStartDate").asString()).isEqualTo("2021-04-01T00:00:00Z");
    assertThat(invoice.at("/billingPeriodEndDate").asString()).isEqualTo("2021-04-30T23:59:59Z");
    JsonNode line = billing.lines(invoice, "").getFirst();
    assertThat(line.at("/subtotal").decimalValue())
        .isEqualByComparingTo(new BigDecimal(credit).negate());
    assertThat(line.at("/chargeType").asString()).isEqualTo("cancelImmediate");
    assertThat(line.at("/customerDomainName").asString()).isEqualTo("contoso.example");
    assertThat(line.at("/priceAdjustmentDescription").asString())
        .isEqualTo("Cancelled 2021-04-20; unused 324 of 365 days");
    assertThat(line.has("originalBillingPeriod")).isFalse();
  }

  @Test
  void a_credit_that_arrives_after_its_month_was_issued_goes_to_the_open_month_and_says_so() {
    billing.now("2021-04-20T12:00:00Z");
    billing.cancel("2021-04-20T10:00:00Z", "EUR", Samples.perpetual(0, "900.00"));
    billing.awaitInvoices(1);

    billing.now("2021-06-03T00:00:00Z");
    billing.cancel("2021-04-30T22:00:00Z", "EUR", Samples.perpetual(0, "100.00"));
    List<JsonNode> invoices = billing.awaitInvoices(2);

    assertThat(invoices.getLast().at("/totalCharges").decimalValue()).isEqualByComparingTo("-900");
    assertThat(invoices.getFirst().at("/billingPeriodStartDate").asString())
        .isEqualTo("2021-06-01T00:00:00Z");
    JsonNode late = billing.lines(invoices.getFirst(), "").getFirst();
    assertThat(late.at("/originalBillingPeriod").asString()).isEqualTo("2021-04");
    assertThat(late.at("/priceAdjustmentDescription").asString())
        .contains("arrived after the invoice of 2021-04 was issued");
  }

  @Test
  void each_credit_goes_out_once_however_often_its_cancellation_is_delivered() {
    billing.now("2021-04-20T12:00:00Z");
    OrderPlaced order =
        Samples.placed(
            billing.customer(),
            "2021-03-10T08:00:00Z",
            "EUR",
            Samples.subscription(0, "1200.00"),
            Samples.perpetual(1, "900.00"));
    OrderCancelled cancelled = Samples.cancelled(order, "2021-04-20T10:00:00Z", 0, 1);
    QueryService.writeSide()
        .publish(Samples.registered(billing.customer(), "contoso.example"), order, cancelled)
        .forEach(QueryService.writeSide()::publish);
    billing.awaitInvoices(1);

    List<IssuedOnTopic> issued = CreditReader.awaitOf(billing.partner(), 2);

    assertThat(issued)
        .extracting(IssuedOnTopic::id)
        .containsExactlyInAnyOrderElementsOf(
            cancelled.lines().stream().map(l -> l.credit().creditId()).toList());
    assertThat(issued).allMatch(i -> i.key().equals(billing.partner()));
    assertThat(issued)
        .extracting(i -> i.credit().amount().toPlainString())
        .containsExactlyInAnyOrder("1065.21", "900.00");
  }

  @Test
  void a_credit_goes_out_with_the_instant_and_the_trace_of_its_cancellation() {
    billing.now("2021-04-20T12:00:00Z");
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    OrderPlaced order =
        billing.order("EUR", Samples.perpetual(0, "900.00"), Samples.perpetual(1, "5.00"));
    OrderCancelled traced = Samples.cancelled(order, "2021-04-20T10:00:00.638662479Z", 0);
    OrderCancelled untraced = Samples.cancelled(order, "2021-04-20T10:00:01Z", 1);
    QueryService.writeSide().publish(trace, List.of(order, traced));
    QueryService.writeSide().publish(untraced);

    assertThat(CreditReader.awaitOf(billing.partner(), 2))
        .extracting(i -> i.credit().cancelledAt(), IssuedOnTopic::traceparent)
        .containsExactlyInAnyOrder(
            tuple(traced.cancelledAt(), trace), tuple(untraced.cancelledAt(), null));
  }

  @Test
  void a_credit_of_zero_is_a_line_too() {
    billing.now("2021-05-09T12:00:00Z");
    billing.cancel("2021-05-09T10:00:00Z", "EUR", Samples.month(0, "100.00"));

    JsonNode invoice = billing.awaitInvoices(1).getFirst();

    assertThat(invoice.at("/totalCharges").decimalValue()).isEqualByComparingTo("0");
    assertThat(billing.lines(invoice, "")).hasSize(1);
  }
}

package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.PlacedLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** R9 and R10 through the port and on the topic. */
class CreditsTest {
  private final QueryService service = QueryService.shared();
  private final String partner = Samples.id();
  private final CustomerSnapshot customer = Samples.customer(partner, "Contoso", "DE");

  @ParameterizedTest
  @CsvSource({
    "EUR, 1200.00, 1065.21, 978",
    "JPY, 132000,  117173,  392",
    "KWD, 365.125, 324.111, 414",
  })
  void a_cancelled_subscription_credits_its_unused_days_on_the_invoice_of_the_month(
      String currency, String charge, String credit, String number) {
    service.clock().set("2021-04-20T12:00:00Z");
    cancel("2021-04-20T10:00:00Z", currency, Samples.subscription(0, charge));

    JsonNode invoice = awaitInvoices(1).getFirst();

    assertThat(invoice.at("/id").asString()).startsWith("G202104" + number);
    assertThat(invoice.at("/totalCharges").decimalValue())
        .isEqualByComparingTo(new BigDecimal(credit).negate());
    assertThat(invoice.at("/currencyCode").asString()).isEqualTo(currency);
    assertThat(invoice.at("/invoiceDate").asString()).isEqualTo("2021-05-01T00:00:00Z");
    assertThat(invoice.at("/billingPeriodStartDate").asString()).isEqualTo("2021-04-01T00:00:00Z");
    assertThat(invoice.at("/billingPeriodEndDate").asString()).isEqualTo("2021-04-30T23:59:59Z");
    JsonNode line = lines(invoice, "").getFirst();
    assertThat(line.at("/subtotal").decimalValue())
        .isEqualByComparingTo(new BigDecimal(credit).negate());
    assertThat(line.at("/chargeType").asString()).isEqualTo("cancelImmediate");
    assertThat(line.at("/customerDomainName").asString()).isEqualTo("contoso.example");
    assertThat(line.at("/priceAdjustmentDescription").asString())
        .isEqualTo("Cancelled 2021-04-20; unused 324 of 365 days");
    assertThat(line.has("originalBillingPeriod")).isFalse();
  }

  @Test
  void an_invoice_is_open_during_its_month_and_issued_after() {
    service.clock().set("2021-04-20T12:00:00Z");
    cancel("2021-04-20T10:00:00Z", "EUR", Samples.perpetual(0, "900.00"));
    String invoice = awaitInvoices(1).getFirst().at("/id").asString();

    service.clock().set("2021-04-30T23:59:59.999999999Z");
    assertThat(state(invoice)).isEqualTo("open");
    service.clock().set("2021-05-01T00:00:00Z");
    assertThat(state(invoice)).isEqualTo("issued");
  }

  @Test
  void the_month_is_that_of_utc_to_the_nanosecond() {
    service.clock().set("2021-04-30T23:59:59.999999999Z");
    cancel("2021-04-30T23:59:59.999999999Z", "EUR", Samples.perpetual(0, "900.00"));
    awaitInvoices(1);
    service.clock().set("2021-05-01T00:00:00Z");
    cancel("2021-05-01T00:00:00Z", "EUR", Samples.perpetual(0, "800.00"));

    assertThat(awaitInvoices(2))
        .extracting(i -> i.at("/id").asString().substring(0, 7))
        .containsExactly("G202105", "G202104");
  }

  @Test
  void a_credit_that_arrives_after_its_month_was_issued_goes_to_the_open_month_and_says_so() {
    service.clock().set("2021-04-20T12:00:00Z");
    cancel("2021-04-20T10:00:00Z", "EUR", Samples.perpetual(0, "900.00"));
    awaitInvoices(1);

    service.clock().set("2021-06-03T00:00:00Z");
    cancel("2021-04-30T22:00:00Z", "EUR", Samples.perpetual(0, "100.00"));
    List<JsonNode> invoices = awaitInvoices(2);

    assertThat(invoices.getLast().at("/totalCharges").decimalValue()).isEqualByComparingTo("-900");
    assertThat(invoices.getFirst().at("/billingPeriodStartDate").asString())
        .isEqualTo("2021-06-01T00:00:00Z");
    JsonNode late = lines(invoices.getFirst(), "").getFirst();
    assertThat(late.at("/originalBillingPeriod").asString()).isEqualTo("2021-04");
    assertThat(late.at("/priceAdjustmentDescription").asString())
        .contains("arrived after the invoice of 2021-04 was issued");
  }

  @Test
  void one_invoice_per_currency_and_month() {
    service.clock().set("2021-04-20T12:00:00Z");
    cancel("2021-04-20T10:00:00Z", "EUR", Samples.perpetual(0, "900.00"));
    cancel("2021-04-20T10:00:00Z", "JPY", Samples.perpetual(0, "900"));
    cancel("2021-04-20T11:00:00Z", "EUR", Samples.perpetual(0, "50.00"));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(invoices())
                    .extracting(i -> i.at("/totalCharges").decimalValue().intValue())
                    .containsExactly(-950, -900));
  }

  @Test
  void each_credit_goes_out_once_however_often_its_cancellation_is_delivered() {
    service.clock().set("2021-04-20T12:00:00Z");
    OrderPlaced order =
        Samples.placed(
            customer,
            "2021-03-10T08:00:00Z",
            "EUR",
            Samples.subscription(0, "1200.00"),
            Samples.perpetual(1, "900.00"));
    OrderCancelled cancelled = Samples.cancelled(order, "2021-04-20T10:00:00Z", 0, 1);
    QueryService.writeSide()
        .publish(Samples.registered(customer, "contoso.example"), order, cancelled)
        .forEach(QueryService.writeSide()::publish);
    awaitInvoices(1);

    List<IssuedOnTopic> issued = CreditReader.awaitOf(partner, 2);

    assertThat(issued)
        .extracting(IssuedOnTopic::id)
        .containsExactlyInAnyOrderElementsOf(
            cancelled.lines().stream().map(l -> l.credit().creditId()).toList());
    assertThat(issued).allMatch(i -> i.key().equals(partner));
    assertThat(issued)
        .extracting(i -> i.credit().amount().toPlainString())
        .containsExactlyInAnyOrder("1065.21", "900.00");
  }

  @Test
  void a_credit_goes_out_with_the_instant_and_the_trace_of_its_cancellation() {
    service.clock().set("2021-04-20T12:00:00Z");
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    OrderPlaced order = order("EUR", Samples.perpetual(0, "900.00"), Samples.perpetual(1, "5.00"));
    OrderCancelled traced = Samples.cancelled(order, "2021-04-20T10:00:00.638662479Z", 0);
    OrderCancelled untraced = Samples.cancelled(order, "2021-04-20T10:00:01Z", 1);
    QueryService.writeSide().publish(trace, List.of(order, traced));
    QueryService.writeSide().publish(untraced);

    assertThat(CreditReader.awaitOf(partner, 2))
        .extracting(i -> i.credit().cancelledAt(), IssuedOnTopic::traceparent)
        .containsExactlyInAnyOrder(
            tuple(traced.cancelledAt(), trace), tuple(untraced.cancelledAt(), null));
  }

  @Test
  void a_credit_of_zero_is_a_line_too() {
    service.clock().set("2021-05-09T12:00:00Z");
    cancel("2021-05-09T10:00:00Z", "EUR", Samples.month(0, "100.00"));

    JsonNode invoice = awaitInvoices(1).getFirst();

    assertThat(invoice.at("/totalCharges").decimalValue()).isEqualByComparingTo("0");
    assertThat(lines(invoice, "")).hasSize(1);
  }

  @Test
  void lines_follow_page_by_page_by_offset_and_by_token() {
    service.clock().set("2021-04-20T12:00:00Z");
    PlacedLine[] bought =
        IntStream.range(0, 5)
            .mapToObj(n -> Samples.perpetual(n, "10.00"))
            .toArray(PlacedLine[]::new);
    cancel("2021-04-20T10:00:00Z", "EUR", bought);
    JsonNode invoice = awaitInvoices(1).getFirst();

    assertThat(follow(invoice, "?provider=onetime&invoicelineitemtype=billinglineitems&size=2"))
        .hasSize(5)
        .doesNotHaveDuplicates();
    assertThat(follow(invoice, "/OneTime/BillingLineItems?size=2&offset=0"))
        .hasSize(5)
        .doesNotHaveDuplicates();
    assertThat(follow(invoice, "/one_time/BILLING_LINE_ITEMS?size=2")).hasSize(5);
  }

  @Test
  void the_balance_counts_what_is_issued() {
    service.clock().set("2021-04-20T12:00:00Z");
    cancel("2021-04-20T10:00:00Z", "EUR", Samples.perpetual(0, "900.00"));
    awaitInvoices(1);

    assertThat(balance()).isEqualByComparingTo("0");
    service.clock().set("2021-05-01T00:00:00Z");
    assertThat(balance()).isEqualByComparingTo("-900");
    assertThat(service.get("/v1/invoices/summaries", "BillingReader", partner).items())
        .isEqualTo(1);
  }

  private BigDecimal balance() {
    return service
        .get("/v1/invoices/summary", "BillingReader", partner)
        .body()
        .at("/balanceAmount")
        .decimalValue();
  }

  private List<String> follow(JsonNode invoice, String first) {
    String path = "/invoices/" + invoice.at("/id").asString() + "/lineitems" + first;
    return Pages.follow(service, "BillingReader", partner, path, "/creditId");
  }

  private void cancel(String at, String currency, PlacedLine... bought) {
    OrderPlaced order = order(currency, bought);
    Integer[] all = IntStream.range(0, bought.length).boxed().toArray(Integer[]::new);
    QueryService.writeSide()
        .publish(
            Samples.registered(customer, "contoso.example"),
            order,
            Samples.cancelled(order, at, all));
  }

  private OrderPlaced order(String currency, PlacedLine... bought) {
    return Samples.placed(customer, "2021-03-10T08:00:00Z", currency, bought);
  }

  private List<JsonNode> awaitInvoices(int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            this::invoices,
            found ->
                found.size() == count
                    && found.stream().allMatch(i -> !lines(i, "&size=1").isEmpty()));
  }

  private List<JsonNode> invoices() {
    Answer answer = service.get("/v1/invoices?size=10&offset=0", "BillingReader", partner);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().at("/items").valueStream().toList();
  }

  private List<JsonNode> lines(JsonNode invoice, String more) {
    Answer answer =
        service.get(
            "/v1/invoices/"
                + invoice.at("/id").asString()
                + "/lineitems?provider=OneTime&invoicelineitemtype=BillingLineItems"
                + more,
            "BillingReader",
            partner);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().at("/items").valueStream().toList();
  }

  private String state(String invoice) {
    return service.get("/v1/invoices/" + invoice, "BillingReader", partner).text("/state");
  }
}

package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.PlacedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R13, with the arithmetic of R9 and the window of R7. */
class CancellationPreviewTest {
  private final QueryService service = QueryService.shared();
  private final String partner = Samples.id();
  private final CustomerSnapshot customer = Samples.customer(partner, "Contoso", "DE");

  @ParameterizedTest
  @CsvSource({
    "EUR, 1200.00, 1065.21",
    "JPY, 132000,  117173",
    "KWD, 365.125, 324.111",
  })
  void the_credit_to_expect_is_the_one_that_cancelling_gives(
      String currency, String charge, String credit) {
    OrderPlaced order = place(currency, Samples.subscription(0, charge));
    service.clock().set("2021-04-20T10:00:00Z");

    Answer preview = preview(order);

    assertThat(preview.text("/lineItems/0/outcome")).isEqualTo("CANCELLABLE");
    assertThat(preview.body().at("/lineItems/0/credit/amount").stringValue()).isEqualTo(credit);
    assertThat(preview.text("/lineItems/0/credit/remainingDays")).isEqualTo("324");
    assertThat(preview.text("/lineItems/0/invoiceMonth")).isEqualTo("2021-04");
    assertThat(preview.text("/creditTotal")).isEqualTo(credit);
    assertThat(preview.text("/currency")).isEqualTo(currency);
    assertThat(preview.text("/cancellable")).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-10T23:59:59Z,           CANCELLABLE,   60",
    "2021-05-09T23:59:59.999999999Z, CANCELLABLE,   0",
    "2021-05-10T00:00:00Z,           WINDOW_PASSED, 0",
  })
  void days_left_are_60_on_the_purchase_day_and_0_on_the_last(
      String now, String outcome, int daysLeft) {
    OrderPlaced order = place("EUR", Samples.perpetual(0, "900.00"));
    service.clock().set(now);

    Answer preview = preview(order);

    assertThat(preview.text("/lineItems/0/outcome")).isEqualTo(outcome);
    assertThat(preview.text("/lineItems/0/daysLeft")).isEqualTo("" + daysLeft);
    assertThat(preview.text("/lineItems/0/windowClosesAt")).isEqualTo("2021-05-10T00:00:00Z");
  }

  @Test
  void one_line_that_is_refused_refuses_the_whole_order_and_offers_support() {
    OrderPlaced order = place("EUR", Samples.perpetual(0, "900.00"), Samples.suse(1));
    service.clock().set("2021-04-20T10:00:00Z");

    Answer preview = preview(order);

    assertThat(preview.text("/cancellable")).isEqualTo("false");
    assertThat(preview.text("/lineItems/1/outcome")).isEqualTo("NOT_CANCELLABLE");
    assertThat(preview.text("/lineItems/1/supportRequest/method")).isEqualTo("POST");
    assertThat(preview.text("/lineItems/1/supportRequest/uri"))
        .isEqualTo(
            "/customers/"
                + customer.customerId()
                + "/orders/"
                + order.orderId()
                + "/supportrequests");
    assertThat(preview.body().at("/lineItems/0").has("supportRequest")).isFalse();
    assertThat(preview.body().at("/lineItems/1").has("credit")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"EUR, 0.00", "JPY, 0", "KWD, 0.000"})
  void a_total_of_nothing_has_the_currencys_decimals(String currency, String total) {
    OrderPlaced order = place(currency, Samples.subscription(0, "1200"));
    service.clock().set("2021-05-10T00:00:00Z");

    assertThat(preview(order).text("/creditTotal")).isEqualTo(total);
  }

  @Test
  void what_is_cancelled_already_says_what_was_credited() {
    OrderPlaced order =
        place("EUR", Samples.subscription(0, "1200.00"), Samples.perpetual(1, "900.00"));
    QueryService.writeSide().publish(Samples.cancelled(order, "2021-04-20T10:00:00Z", 0));
    service.clock().set("2021-05-01T10:00:00Z");

    Answer preview = preview(order);

    assertThat(preview.text("/lineItems/0/outcome")).isEqualTo("ALREADY_CANCELLED");
    assertThat(preview.text("/lineItems/0/credit/amount")).isEqualTo("1065.21");
    assertThat(preview.text("/creditTotal")).isEqualTo("900.00");
    assertThat(preview.text("/cancellable")).isEqualTo("true");
  }

  private OrderPlaced place(String currency, PlacedLine... lines) {
    OrderPlaced order = Samples.placed(customer, "2021-03-10T08:00:00Z", currency, lines);
    QueryService.writeSide().publish(Samples.registered(customer, "contoso.example"), order);
    return order;
  }

  private Answer preview(OrderPlaced order) {
    Answer answer =
        service.get(
            "/v1/customers/"
                + customer.customerId()
                + "/orders/"
                + order.orderId()
                + "/cancellation",
            "GlobalAdmin",
            partner);
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }
}

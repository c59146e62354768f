package io.orderledger.command.order;

import static io.orderledger.command.order.Given.DATACENTER;
import static io.orderledger.command.order.Given.RED_HAT;
import static io.orderledger.command.order.Given.RESERVATION;
import static io.orderledger.command.order.Given.SQL_1M;
import static io.orderledger.command.order.Given.SUSE;
import static io.orderledger.command.order.Given.USER_CAL;
import static io.orderledger.command.order.Given.WINDOWS_1Y;
import static io.orderledger.command.order.Given.WINDOWS_3Y;
import static io.orderledger.command.order.Given.line;
import static io.orderledger.command.order.Given.place;
import static io.orderledger.command.order.Given.placed;
import static io.orderledger.command.order.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.decision.Refusal;
import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R1, R2, R3. */
class PlacingTest {
  private static final Instant NOON = Instant.parse("2021-03-10T12:00:00Z");

  @Test
  void placing_snapshots_everything_an_order_is_worth() {
    OrderPlaced order = placed("DE", "2021-03-10T12:00:00Z", line(0, WINDOWS_1Y, 2));

    PlacedLine line = order.lines().getFirst();
    assertThat(order.currency()).isEqualTo("EUR");
    assertThat(order.total()).isEqualTo(new BigDecimal("2400.00"));
    assertThat(order.catalogueVersion()).isEqualTo(Given.CATALOGUE.version());
    assertThat(line.unitPrice()).isEqualTo(new BigDecimal("1200.00"));
    assertThat(line.chargeTotal()).isEqualTo(new BigDecimal("2400.00"));
    assertThat(line.kind()).isEqualTo(ProductKind.SUBSCRIPTION);
    assertThat(line.publisher()).isEqualTo("Microsoft");
    assertThat(line.termStart()).isEqualTo("2021-03-10");
    assertThat(line.termEnd()).isEqualTo("2022-03-09");
    assertThat(line.taxIncluded()).isFalse();
    assertThat(line.cancellation()).isEqualTo(new CancellationPolicy(60, RefundBasis.UNUSED_DAYS));
  }

  @ParameterizedTest
  @CsvSource({
    "DE, EUR, 1200.00",
    "JP, JPY, 132000",
    "KW, KWD, 365.125",
    "FR, EUR, 1200.00",
  })
  void a_customer_pays_in_its_countrys_currency(String market, String currency, String price) {
    OrderPlaced order = placed(market, "2021-03-10T12:00:00Z", line(0, WINDOWS_1Y, 1));

    assertThat(order.currency()).isEqualTo(currency);
    assertThat(order.total()).isEqualTo(new BigDecimal(price));
  }

  @Test
  void a_customer_whose_currency_has_no_prices_pays_in_the_fallback() {
    assertThat(placed("CH", "2021-03-10T12:00:00Z", line(0, WINDOWS_1Y, 1)).currency())
        .isEqualTo("USD");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-29T00:00:00Z, P1Y, 2021-02-27",
    "2021-01-31T23:59:59Z, P1M, 2021-02-27",
    "2020-01-31T00:00:00Z, P1M, 2020-02-28",
    "2021-03-10T12:00:00Z, P3Y, 2024-03-09",
    "2021-12-31T12:00:00Z, P1M, 2022-01-30",
  })
  void a_term_ends_the_day_before_its_anniversary_counted_from_the_anchor(
      String at, String term, LocalDate end) {
    String offer =
        switch (term) {
          case "P1M" -> SQL_1M;
          case "P1Y" -> WINDOWS_1Y;
          default -> WINDOWS_3Y;
        };

    assertThat(placed("DE", at, line(0, offer, 2)).lines().getFirst().termEnd()).isEqualTo(end);
  }

  @Test
  void perpetual_software_has_no_term() {
    PlacedLine line =
        placed("DE", "2021-03-10T12:00:00Z", line(0, DATACENTER, 1)).lines().getFirst();

    assertThat(line.termEnd()).isNull();
    assertThat(line.termDuration()).isNull();
    assertThat(line.cancellation().refund()).isEqualTo(RefundBasis.FULL_CHARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AU", "BR"})
  void prices_include_tax_in_australia_and_brazil_only(String market) {
    assertThat(taxIncluded(market)).isTrue();
    assertThat(taxIncluded("US")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BQ", "SJ", "AX"})
  void azure_reservations_are_not_sold_in_the_excluded_markets_but_software_is(String market) {
    assertThat(refuse(place(market, NOON, line(0, WINDOWS_1Y, 1), line(1, RESERVATION, 1))))
        .isEqualTo(new Refusal.NotSoldInMarket(1, RESERVATION, market));
    assertThat(placed(market, "2021-03-10T12:00:00Z", line(0, WINDOWS_1Y, 1)).lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1001"})
  void a_quantity_outside_the_offers_bounds_is_refused(int quantity) {
    assertThat(refuse(place("DE", NOON, line(0, WINDOWS_1Y, quantity))))
        .isEqualTo(new Refusal.QuantityOutOfBounds(0, quantity, 1, 1000));
  }

  @ParameterizedTest
  @CsvSource({"1", "1000"})
  void the_offers_bounds_themselves_are_accepted(int quantity) {
    assertThat(placed("DE", "2021-03-10T12:00:00Z", line(0, WINDOWS_1Y, quantity)).lines())
        .hasSize(1);
  }

  @Test
  void an_offer_that_the_catalogue_has_not_is_refused() {
    assertThat(refuse(place("DE", NOON, line(0, "no:such:offer", 1))))
        .isEqualTo(new Refusal.UnknownOffer(0, "no:such:offer"));
  }

  @Test
  void a_term_the_offer_is_not_sold_for_is_refused() {
    OrderedLine asked = line(0, WINDOWS_1Y, 1);
    OrderedLine three = new OrderedLine(0, asked.offerId(), asked.offer(), 1, "P3Y", null);

    assertThat(refuse(place("DE", NOON, three)))
        .isEqualTo(new Refusal.TermNotOffered(0, "P3Y", "P1Y"));
  }

  @Test
  void an_order_in_another_currency_than_the_customers_is_refused() {
    PlaceOrder euro = place("DE", NOON, line(0, WINDOWS_1Y, 1));
    PlaceOrder dollars =
        new PlaceOrder(
            euro.orderId(),
            euro.actor(),
            NOON,
            euro.customer(),
            "EUR",
            "USD",
            "one_time",
            euro.catalogueVersion(),
            euro.lines());

    assertThat(refuse(dollars)).isEqualTo(new Refusal.CurrencyMismatch("USD", "EUR"));
  }

  @Test
  void two_lines_of_one_number_are_refused() {
    assertThat(refuse(place("DE", NOON, line(3, WINDOWS_1Y, 1), line(3, USER_CAL, 1))))
        .isEqualTo(new Refusal.DuplicateLine(1, 3));
  }

  @Test
  void every_kind_of_goods_is_sold_together_in_one_currency() {
    OrderPlaced order =
        placed(
            "US",
            "2021-03-10T12:00:00Z",
            line(0, WINDOWS_1Y, 1),
            line(1, DATACENTER, 1),
            line(2, RESERVATION, 1),
            line(3, SUSE, 1),
            line(4, RED_HAT, 1));

    assertThat(order.lines()).extracting(PlacedLine::kind).contains(ProductKind.values());
  }

  private static boolean taxIncluded(String market) {
    return placed(market, "2021-03-10T12:00:00Z", line(0, WINDOWS_1Y, 1))
        .lines()
        .getFirst()
        .taxIncluded();
  }

  private static Refusal refuse(PlaceOrder command) {
    return refusal(OrderDecider.decide(null, command));
  }
}

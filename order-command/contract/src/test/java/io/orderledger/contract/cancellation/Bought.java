package io.orderledger.contract.cancellation;

import static java.time.ZoneOffset.UTC;

import io.orderledger.contract.event.Credit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;

/**
 * A subscription somebody pays for.
 *
 * @param minor its charge in the currency's smallest unit
 * @param end last day of the term, inclusive
 */
record Bought(long minor, String currency, LocalDate start, LocalDate end) {

  /** Of any size, in currencies of 0, 2 and 3 decimals, from a month to five years, leap days. */
  static Arbitrary<Bought> any() {
    Arbitrary<Long> minor = Arbitraries.longs().between(0, 1_000_000_000_000L);
    Arbitrary<String> currency = Arbitraries.of("JPY", "EUR", "KWD");
    Arbitrary<LocalDate> start =
        Arbitraries.oneOf(
            Dates.dates().between(LocalDate.of(1999, 12, 1), LocalDate.of(2101, 1, 31)),
            Arbitraries.of("2000-02-29", "2020-02-28", "2020-02-29", "2020-03-01", "2023-01-31")
                .map(LocalDate::parse));
    Arbitrary<Period> term = Arbitraries.of("P1M", "P1Y", "P3Y", "P5Y").map(Period::parse);
    return Combinators.combine(minor, currency, start, term)
        .as((m, c, first, t) -> new Bought(m, c, first, first.plus(t).minusDays(1)));
  }

  int decimals() {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }

  BigDecimal charge() {
    return BigDecimal.valueOf(minor, decimals());
  }

  /** Counted one by one. */
  int days() {
    return Math.toIntExact(start.datesUntil(end.plusDays(1)).count());
  }

  /** The credit when cancelled on a day of the term, from 0. */
  Credit cancelledOn(int day) {
    return cancelledAt(day, LocalTime.NOON);
  }

  Credit cancelledAt(int day, LocalTime time) {
    return CreditCalculation.of(
        "c",
        Lines.subscription(charge(), start, end),
        currency,
        start.plusDays(day).atTime(time).toInstant(UTC));
  }
}

package io.orderledger.contract.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.Credit;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import io.orderledger.contract.order.LineState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R7, R13. */
class CancellationWindowTest {
  private static final Instant PLACED = Instant.parse("2021-03-10T23:59:59Z");
  private final CancellationWindow window = new CancellationWindow(PLACED, 60);

  @ParameterizedTest
  @CsvSource({
    "2021-03-10T23:59:59Z,           true,  60",
    "2021-03-11T00:00:00Z,           true,  59",
    "2021-05-09T00:00:00Z,           true,  0",
    "2021-05-09T23:59:59.999999999Z, true,  0",
    "2021-05-10T00:00:00Z,           false, 0",
    "2022-05-10T00:00:00Z,           false, 0",
  })
  void the_window_closes_at_the_end_of_the_sixtieth_utc_day(
      Instant now, boolean open, int daysLeft) {
    assertThat(window.isOpenAt(now)).isEqualTo(open);
    assertThat(window.daysLeftAt(now)).isEqualTo(daysLeft);
  }

  @Test
  void it_says_the_first_instant_that_is_refused() {
    assertThat(window.closesAt()).isEqualTo("2021-05-10T00:00:00Z");
  }

  @Test
  void a_line_is_cancellable_until_the_window_closes() {
    LineState line = new LineState(Lines.perpetual("1.00"), null, null);

    assertThat(outcome(line, "2021-05-09T23:59:59.999999999Z"))
        .isEqualTo(CancellationOutcome.CANCELLABLE);
    assertThat(outcome(line, "2021-05-10T00:00:00Z")).isEqualTo(CancellationOutcome.WINDOW_PASSED);
  }

  @ParameterizedTest
  @EnumSource(names = {"LINUX_PLAN", "AZURE_RESERVATION"})
  void linux_plans_and_reservations_are_never_cancellable_and_the_kind_counts_before_the_window(
      ProductKind kind) {
    PlacedLine placed = Lines.line(kind, "1.00", null, RefundBasis.NOT_CANCELLABLE);
    LineState line = new LineState(placed, null, null);

    assertThat(outcome(line, "2021-03-11T00:00:00Z"))
        .isEqualTo(outcome(line, "2030-01-01T00:00:00Z"))
        .isEqualTo(CancellationOutcome.NOT_CANCELLABLE);
  }

  @Test
  void a_cancelled_line_stays_cancelled_whatever_the_window() {
    PlacedLine placed = Lines.perpetual("1.00");
    Credit credit = CreditCalculation.of("c", placed, "EUR", PLACED);

    assertThat(outcome(new LineState(placed, PLACED, credit), "2030-01-01T00:00:00Z"))
        .isEqualTo(CancellationOutcome.ALREADY_CANCELLED);
  }

  private static CancellationOutcome outcome(LineState line, String now) {
    return CancellationOutcome.of(line, PLACED, Instant.parse(now));
  }
}

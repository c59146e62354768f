package io.orderledger.contract.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.orderledger.contract.event.Credit;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R9. */
class CreditCalculationTest {

  @ParameterizedTest
  @CsvSource({
    "1200.00, EUR, 1065.21",
    "132000,  JPY, 117173",
    "365.125, KWD, 324.111",
  })
  void the_unused_days_are_credited_at_the_currencys_own_decimals(
      String charge, String currency, String credited) {
    Credit credit = credit(Lines.subscription(charge, "2022-03-09"), currency, "2021-04-20");

    assertThat(credit.amount()).hasToString(credited);
    assertThat(credit.totalDays()).isEqualTo(365);
    assertThat(credit.remainingDays()).isEqualTo(324);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-10, 365, 1200.00",
    "2021-03-11, 364, 1196.71",
    "2022-03-09, 1,   3.29",
    "2022-03-10, 0,   0.00",
    "2021-03-09, 365, 1200.00",
  })
  void the_day_of_cancelling_is_credited_and_the_days_stay_within_the_term(
      String cancelDay, int remaining, String credited) {
    Credit credit = credit(Lines.subscription("1200.00", "2022-03-09"), "EUR", cancelDay);

    assertThat(credit.remainingDays()).isEqualTo(remaining);
    assertThat(credit.amount()).hasToString(credited);
  }

  @Test
  void three_years_over_a_leap_day_have_1096_days() {
    Credit credit = credit(Lines.subscription("3000.00", "2024-03-09"), "EUR", "2021-04-20");

    assertThat(credit.totalDays()).isEqualTo(1096);
    assertThat(credit.remainingDays()).isEqualTo(1055);
    assertThat(credit.amount()).hasToString("2887.77");
  }

  @Test
  void a_half_of_the_last_decimal_is_rounded_up() {
    Credit credit = credit(Lines.subscription("0.05", "2021-03-11"), "EUR", "2021-03-11");

    assertThat(credit.amount()).hasToString("0.03");
  }

  @Test
  void perpetual_software_is_credited_whole() {
    Credit credit = credit(Lines.perpetual("999.99"), "EUR", "2021-05-09");

    assertThat(credit.amount()).hasToString("999.99");
    assertThat(credit.basis()).isEqualTo(RefundBasis.FULL_CHARGE);
    assertThat(credit.totalDays()).isNull();
  }

  @Test
  void the_day_is_that_of_utc() {
    PlacedLine line = Lines.subscription("1200.00", "2022-03-09");
    Instant lastNanosecond = Instant.parse("2021-04-20T23:59:59.999999999Z");

    assertThat(CreditCalculation.of("c", line, "EUR", lastNanosecond).cancelDay())
        .isEqualTo(LocalDate.parse("2021-04-20"));
  }

  @Test
  void what_can_never_be_cancelled_has_no_credit() {
    PlacedLine plan =
        Lines.line(
            ProductKind.LINUX_PLAN, "10.00", Lines.START.plusYears(1), RefundBasis.NOT_CANCELLABLE);

    assertThatIllegalArgumentException().isThrownBy(() -> credit(plan, "EUR", "2021-03-10"));
  }

  @Test
  void a_credit_has_one_id_for_ever() {
    assertThat(CreditCalculation.creditId("o", 1, "c"))
        .isEqualTo("7b58528a-5b7b-378b-954f-ef13ff3328dd")
        .isNotEqualTo(CreditCalculation.creditId("o", 2, "c"))
        .isNotEqualTo(CreditCalculation.creditId("o", 1, "d"));
  }

  private static Credit credit(PlacedLine line, String currency, String cancelDay) {
    return CreditCalculation.of("c", line, currency, Instant.parse(cancelDay + "T12:00:00Z"));
  }
}

package io.orderledger.contract.cancellation;

import static java.math.RoundingMode.HALF_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.Credit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalTime;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** R9: what holds for every credit, whatever the charge, its currency, the term and the day. */
class CreditPropertiesTest {

  @Property
  void a_credit_is_never_negative_nor_above_the_charge_and_has_the_currencys_decimals(
      @ForAll("bought") Bought bought, @ForAll @IntRange(min = -400, max = 2_500) int day) {
    Credit credit = bought.cancelledOn(day);

    assertThat(credit.amount()).isBetween(BigDecimal.ZERO, bought.charge());
    assertThat(credit.amount().scale()).isEqualTo(bought.decimals());
    assertThat(credit.charge()).isEqualTo(bought.charge());
  }

  @Property
  void the_day_of_buying_credits_the_whole_charge_and_the_day_after_the_term_nothing(
      @ForAll("bought") Bought bought) {
    assertThat(bought.cancelledOn(0).amount()).isEqualTo(bought.charge());
    assertThat(bought.cancelledOn(bought.days()).amount()).isZero();
  }

  @Property(tries = 100)
  void no_day_credits_more_than_the_day_before(@ForAll("bought") Bought bought) {
    BigDecimal before = bought.charge();
    for (int day = 0; day <= bought.days(); day++) {
      BigDecimal credited = bought.cancelledOn(day).amount();
      assertThat(credited).as("day %s", day).isLessThanOrEqualTo(before);
      before = credited;
    }
  }

  @Property
  void the_days_are_those_of_the_calendar_with_its_leap_days(
      @ForAll("bought") Bought bought, @ForAll @IntRange(max = 2_000) int seed) {
    int day = seed % bought.days();
    Credit credit = bought.cancelledOn(day);

    assertThat(credit.cancelDay()).isEqualTo(bought.start().plusDays(day));
    assertThat(credit.totalDays()).isEqualTo(bought.days());
    assertThat(credit.remainingDays()).isEqualTo(bought.days() - day);
  }

  @Property
  void the_credit_is_the_exact_share_rounded_once_with_the_half_going_to_the_customer(
      @ForAll("bought") Bought bought, @ForAll @IntRange(max = 2_000) int seed) {
    BigInteger total = BigInteger.valueOf(bought.days());
    BigInteger remaining = BigInteger.valueOf(bought.days() - seed % bought.days());
    BigInteger twice = BigInteger.TWO.multiply(BigInteger.valueOf(bought.minor()));
    BigInteger rounded =
        twice.multiply(remaining).add(total).divide(BigInteger.TWO.multiply(total));

    assertThat(bought.cancelledOn(seed % bought.days()).amount())
        .isEqualTo(new BigDecimal(rounded, bought.decimals()));
  }

  @Property
  void what_is_credited_and_what_the_used_days_cost_add_up_to_the_charge(
      @ForAll("bought") Bought bought, @ForAll @IntRange(max = 2_000) int seed) {
    int used = seed % bought.days();
    BigDecimal kept =
        bought
            .charge()
            .multiply(BigDecimal.valueOf(used))
            .divide(BigDecimal.valueOf(bought.days()), bought.decimals(), HALF_DOWN);

    assertThat(bought.cancelledOn(used).amount().add(kept)).isEqualTo(bought.charge());
  }

  @Property
  void the_time_of_the_utc_day_changes_nothing(
      @ForAll("bought") Bought bought,
      @ForAll @IntRange(max = 2_000) int day,
      @ForAll @LongRange(max = 86_400_000_000_000L - 1) long nanosecond) {
    assertThat(bought.cancelledAt(day, LocalTime.ofNanoOfDay(nanosecond)))
        .isEqualTo(bought.cancelledAt(day, LocalTime.MIN))
        .isEqualTo(bought.cancelledAt(day, LocalTime.MAX));
  }

  @Property
  void perpetual_software_is_credited_whole_on_any_day(
      @ForAll("bought") Bought bought, @ForAll @LongRange(min = 0, max = 4_102_444_800L) long at) {
    Credit credit =
        CreditCalculation.of(
            "c",
            Lines.perpetual(bought.charge().toPlainString()),
            bought.currency(),
            Instant.ofEpochSecond(at));

    assertThat(credit.amount()).isEqualTo(bought.charge());
  }

  @Provide
  Arbitrary<Bought> bought() {
    return Bought.any();
  }
}

package io.orderledger.contract.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.time.api.constraints.DateRange;

/** R7, R13: what holds for every window, whenever it opens and however long it is. */
class CancellationWindowPropertiesTest {
  private static final long LAST_NANOSECOND = 86_400_000_000_000L - 1;

  @Property
  void the_last_nanosecond_of_the_last_day_is_in_time_and_the_next_one_is_not(
      @ForAll @DateRange(min = "1999-12-01", max = "2101-01-31") LocalDate day,
      @ForAll @LongRange(max = LAST_NANOSECOND) long nanosecond,
      @ForAll @IntRange(max = 400) int days) {
    CancellationWindow window = new CancellationWindow(at(day, nanosecond), days);
    Instant last = at(day.plusDays(days), LAST_NANOSECOND);

    assertThat(window.isOpenAt(last)).isTrue();
    assertThat(window.isOpenAt(last.plusNanos(1))).isFalse();
    assertThat(window.closesAt()).isEqualTo(last.plusNanos(1));
  }

  @Property
  void the_time_of_day_of_the_purchase_moves_nothing(
      @ForAll @DateRange(min = "1999-12-01", max = "2101-01-31") LocalDate day,
      @ForAll @LongRange(max = LAST_NANOSECOND) long nanosecond,
      @ForAll @LongRange(max = LAST_NANOSECOND) long other,
      @ForAll @IntRange(max = 400) int days) {
    assertThat(new CancellationWindow(at(day, nanosecond), days).closesAt())
        .isEqualTo(new CancellationWindow(at(day, other), days).closesAt());
  }

  @Property
  void the_days_left_count_down_by_one_each_utc_day_to_none_on_the_last(
      @ForAll @DateRange(min = "1999-12-01", max = "2101-01-31") LocalDate day,
      @ForAll @LongRange(max = LAST_NANOSECOND) long nanosecond,
      @ForAll @IntRange(max = 400) int days,
      @ForAll @IntRange(max = 500) int later) {
    CancellationWindow window = new CancellationWindow(at(day, nanosecond), days);

    for (long time : new long[] {0, nanosecond, LAST_NANOSECOND}) {
      Instant now = at(day.plusDays(later), time);
      assertThat(window.daysLeftAt(now)).isEqualTo(Math.max(days - later, 0));
      assertThat(window.isOpenAt(now)).isEqualTo(later <= days);
    }
  }

  @Property
  void a_window_once_closed_never_opens_again(
      @ForAll @DateRange(min = "1999-12-01", max = "2101-01-31") LocalDate day,
      @ForAll @IntRange(max = 400) int days,
      @ForAll @LongRange(max = 1_000_000_000L) long second) {
    CancellationWindow window = new CancellationWindow(at(day, LAST_NANOSECOND), days);

    assertThat(window.isOpenAt(window.closesAt().plus(Duration.ofSeconds(second)))).isFalse();
    assertThat(window.isOpenAt(window.closesAt().minusNanos(1).minusSeconds(second))).isTrue();
  }

  private static Instant at(LocalDate day, long nanosecond) {
    return day.atTime(LocalTime.ofNanoOfDay(nanosecond)).toInstant(ZoneOffset.UTC);
  }
}

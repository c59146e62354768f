package io.orderledger.embedded.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.backends.BackendException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClocksTest {

  private static final Instant START = Instant.parse("2021-03-10T09:00:00Z");
  private static final Instant MOVED = START.plus(Duration.ofDays(41));

  @TempDir Path folder;

  @Test
  void the_demo_clock_starts_where_it_is_told_and_ticks() {
    DemoClock clock = Clocks.demo(folder, START);
    Instant first = clock.instant();
    assertThat(first).isBetween(START, START.plusSeconds(10));
    while (!clock.instant().isAfter(first)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void it_moves_forward_and_never_back() {
    DemoClock clock = Clocks.demo(folder, START);
    assertThat(clock.moveTo(MOVED)).isTrue();
    assertThat(clock.moveTo(START)).isFalse();
    assertThat(clock.instant()).isBetween(MOVED, MOVED.plusSeconds(10));
  }

  @Test
  void after_a_clean_stop_it_goes_on_where_it_stood() {
    try (DemoClock clock = Clocks.demo(folder, START)) {
      clock.moveTo(MOVED);
    }
    assertThat(Clocks.demo(folder, START).instant()).isBetween(MOVED, MOVED.plusSeconds(10));
  }

  @Test
  void after_a_kill_it_starts_no_earlier_than_any_time_it_told() {
    DemoClock killed = Clocks.demo(folder, START);
    killed.moveTo(MOVED);
    Instant told = killed.instant();
    assertThat(Clocks.demo(folder, START).instant()).isAfterOrEqualTo(told);
  }

  @Test
  void a_later_start_than_where_it_stood_is_taken() {
    used(Clocks.demo(folder, START)).close();
    assertThat(Clocks.demo(folder, MOVED).instant()).isBetween(MOVED, MOVED.plusSeconds(10));
  }

  @Test
  void a_demo_clock_never_starts_before_data_of_real_time() {
    used(Clocks.real(folder)).close();
    assertThatThrownBy(() -> Clocks.demo(folder, START))
        .isInstanceOf(BackendException.class)
        .hasMessageContaining("--demo-clock")
        .hasMessageContaining("--data-dir");
  }

  @Test
  void a_clock_that_nobody_asked_leaves_no_mark() {
    Clocks.real(folder).close();
    assertThat(folder).isEmptyDirectory();
    assertThat(Clocks.demo(folder, START).instant()).isBetween(START, START.plusSeconds(10));
  }

  private static BusinessClock used(BusinessClock clock) {
    clock.instant();
    return clock;
  }

  @Test
  void real_time_never_starts_before_data_of_a_demo_clock() {
    used(Clocks.demo(folder, Instant.parse("2999-01-01T00:00:00Z"))).close();
    assertThatThrownBy(() -> Clocks.real(folder))
        .isInstanceOf(BackendException.class)
        .hasMessageContaining("2999-01-01")
        .hasMessageContaining("--demo-clock");
  }
}

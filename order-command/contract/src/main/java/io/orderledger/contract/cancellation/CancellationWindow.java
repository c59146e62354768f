package io.orderledger.contract.cancellation;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days in which a line may be cancelled: the UTC day of the purchase and {@code windowDays}
 * whole UTC days after it (R7).
 *
 * @param windowDays at least 0
 */
public record CancellationWindow(Instant placedAt, int windowDays) {

  /** The first instant at which cancelling is refused. */
  public Instant closesAt() {
    return lastDay().plusDays(1).atStartOfDay(UTC).toInstant();
  }

  /** Whether a request received at {@code instant} is in time. */
  public boolean isOpenAt(Instant instant) {
    return instant.isBefore(closesAt());
  }

  /**
   * Whole days left: {@code windowDays} on the day of the purchase, 0 on the last day and after.
   */
  public int daysLeftAt(Instant instant) {
    long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, UTC), lastDay());
    return Math.clamp(left, 0, windowDays);
  }

  private LocalDate lastDay() {
    return LocalDate.ofInstant(placedAt, UTC).plusDays(windowDays);
  }
}

package io.orderledger.command.credit;

import java.time.LocalDate;
import java.time.Period;

/**
 * A subscription's term: UTC dates, both inclusive (R9).
 *
 * @param end never before {@code start}
 */
public record Term(LocalDate start, LocalDate end) {
  public Term {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a term ends on " + end + " before it starts " + start);
    }
  }

  /**
   * The term of a duration. Months and years are added to the anchor date itself, so a day the last
   * month lacks becomes that month's last day.
   *
   * @param duration ISO 8601, for example {@code P3Y}
   */
  public static Term of(LocalDate start, String duration) {
    return new Term(start, start.plus(Period.parse(duration)).minusDays(1));
  }
}

package io.orderledger.query.credit;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.YearMonth;

/** Which month's invoice carries a credit (R10). Pure. */
final class BillingPeriod {
  private BillingPeriod() {}

  /**
   * The UTC month of the cancellation; the present one where that month's invoice was issued before
   * {@code now}.
   */
  static YearMonth decide(Instant cancelledAt, Instant now) {
    YearMonth own = YearMonth.from(cancelledAt.atZone(UTC));
    YearMonth present = YearMonth.from(now.atZone(UTC));
    return own.isBefore(present) ? present : own;
  }
}

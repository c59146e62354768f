package io.orderledger.activity.request;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * UTC dates, both inclusive (R11). There is no floor: any past can be asked for.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record DateRange(LocalDate from, LocalDate to) {
  private static final int DEFAULT_DAYS = 30;
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /**
   * The range a caller asks for; by default up to today, from 30 days before its end.
   *
   * @param fromName the parameter's name, for messages
   * @param toName the parameter's name, for messages
   * @throws ApiException 3000 naming {@code toName} if it lies before {@code from}
   */
  public static DateRange of(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String fromName,
      String toName,
      Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate last = to != null ? to : from != null && from.isAfter(today) ? from : today;
    return checked(from != null ? from : last.minusDays(DEFAULT_DAYS), last, fromName, toName);
  }

  /**
   * The range between two dates, each of which may be left open.
   *
   * @throws ApiException 3000 naming {@code to} if it lies before {@code from}
   */
  public static DateRange between(@Nullable LocalDate from, @Nullable LocalDate to) {
    return checked(from != null ? from : FIRST, to != null ? to : LAST, "from", "to");
  }

  private static DateRange checked(
      LocalDate first, LocalDate last, String fromName, String toName) {
    if (last.isBefore(first)) {
      throw ApiException.of(
              ErrorCode.INVALID_PROPERTY,
              toName + " " + last + " lies before " + fromName + " " + first)
          .field(toName);
    }
    return new DateRange(first, last);
  }

  /** The first instant of the range. */
  public OffsetDateTime start() {
    return from.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  /** The first instant after the range. */
  public OffsetDateTime end() {
    return to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}

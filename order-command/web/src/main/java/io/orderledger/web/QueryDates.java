package io.orderledger.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * Reads the dates and instants of query parameters, in the forms Partner Center's clients write.
 */
public final class QueryDates {

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .optionalStart()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .optionalEnd()
          .optionalEnd()
          .optionalEnd()
          .appendPattern("[M/d/uuuu[ h:mm[:ss] a][ H:mm[:ss]]]")
          .toFormatter(Locale.US)
          .withResolverStyle(ResolverStyle.STRICT);

  private QueryDates() {}

  /**
   * The UTC date of a parameter: {@code 2026-01-31}, {@code 1/31/2026 12:00:00 AM} or ISO 8601 with
   * a time, which is dropped.
   *
   * @throws ApiException 3000 naming the field
   */
  public static LocalDate date(String field, String text) {
    try {
      return LocalDate.from(DATE.parse(text.strip()));
    } catch (DateTimeException malformed) {
      throw invalid(field, "a date as yyyy-MM-dd or M/d/yyyy h:mm:ss tt");
    }
  }

  /**
   * The instant of a parameter, in ISO 8601 with {@code Z} or an offset.
   *
   * @throws ApiException 3000 naming the field
   */
  public static Instant instant(String field, String text) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException malformed) {
      throw invalid(field, "an instant such as 2026-01-31T09:30:00Z");
    }
  }

  /**
   * Checks that a range does not end before it starts.
   *
   * @throws ApiException 3000 naming both fields
   */
  public static void ordered(String fromField, LocalDate from, String toField, LocalDate to) {
    if (to.isBefore(from)) {
      throw ApiException.of(
              ErrorCode.INVALID_PROPERTY, toField + " must not be before " + fromField)
          .field(fromField)
          .field(toField);
    }
  }

  private static ApiException invalid(String field, String expected) {
    return ApiException.of(ErrorCode.INVALID_PROPERTY, field + " must be " + expected).field(field);
  }
}

package io.orderledger.activity.audit;

import io.orderledger.activity.request.Parameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dates as Partner Center's clients write them: {@code yyyy-MM-dd}, {@code M/d/yyyy h:mm:ss tt},
 * {@code MM/dd/yyyy HH:mm:ss} and ISO 8601 date-times. Only the day counts; one with an offset is
 * taken in UTC.
 */
final class PcDates {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("uuuu-MM-dd"),
          form("M/d/uuuu"),
          form("M/d/uuuu h:mm:ss a"),
          form("M/d/uuuu H:mm:ss"),
          form("uuuu-MM-dd'T'HH:mm:ss[.SSSSSSSSS][.SSSSSSS][.SSSSSS][.SSS]"));

  private PcDates() {}

  /**
   * The UTC date in {@code value}; {@code null} where none is given. Another form or a year outside
   * 1 to 9999 is a 3000 (400).
   */
  static @Nullable LocalDate of(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return Stream.concat(
            FORMS.stream().flatMap(form -> parsed(() -> LocalDate.from(form.parse(value)))),
            parsed(() -> withOffset(value)))
        .filter(date -> date.getYear() >= 1 && date.getYear() <= 9999)
        .findFirst()
        .orElseThrow(
            () ->
                Parameters.invalid(
                    name, value, "is neither a date yyyy-MM-dd nor M/d/yyyy h:mm:ss AM or PM"));
  }

  /** A plus sign that was not encoded arrives as a space. */
  private static LocalDate withOffset(String value) {
    return OffsetDateTime.parse(value.replace(' ', '+'))
        .withOffsetSameInstant(ZoneOffset.UTC)
        .toLocalDate();
  }

  private static Stream<LocalDate> parsed(Supplier<LocalDate> form) {
    try {
      return Stream.of(form.get());
    } catch (DateTimeException another) {
      return Stream.empty();
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}

package io.orderledger.contract.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** The characters of a date or an instant of ISO 8601; its parts are read by their places. */
@SuppressWarnings("ArrayRecordComponent")
record IsoText(char[] buffer, int offset, int length) {
  private static final int DATE_LENGTH = 10;
  private static final int SECONDS_END = 19;
  private static final int LONGEST = 30;
  private static final int NANO_DIGITS = 9;
  private static final int SECONDS_OF_DAY = 86_400;

  static IsoText of(String text) {
    return new IsoText(text.toCharArray(), 0, text.length());
  }

  /** The text that the parser is at. */
  static IsoText of(JsonParser parser) {
    return new IsoText(
        parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
  }

  /** The instant, if it has the form {@code 2021-03-10T23:59:59.123Z}; {@code null} otherwise. */
  @Nullable Instant instant() {
    int end = length - 1;
    if (end < SECONDS_END || end >= LONGEST || !is(end, 'Z')) {
      return null;
    }
    LocalDate date = dateInFront();
    int second = secondOfDay();
    int nanos = end == SECONDS_END ? 0 : nanos(SECONDS_END, end);
    return date == null || second < 0 || nanos < 0
        ? null
        : Instant.ofEpochSecond(date.toEpochDay() * SECONDS_OF_DAY + second, nanos);
  }

  /** The date, if it has the form {@code 2021-03-10}; {@code null} otherwise. */
  @Nullable LocalDate date() {
    return length == DATE_LENGTH ? dateInFront() : null;
  }

  private @Nullable LocalDate dateInFront() {
    int year = number(0, 4);
    int month = number(5, 7);
    int day = number(8, DATE_LENGTH);
    if (year < 0 || month < 0 || day < 0 || !is(4, '-') || !is(7, '-')) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private int secondOfDay() {
    int hour = number(11, 13);
    int minute = number(14, 16);
    int second = number(17, 19);
    boolean valid =
        is(DATE_LENGTH, 'T')
            && is(13, ':')
            && is(16, ':')
            && hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second < 60;
    return valid ? (hour * 60 + minute) * 60 + second : -1;
  }

  private int nanos(int begin, int end) {
    int digits = end - begin - 1;
    int nanos = digits < 1 || !is(begin, '.') ? -1 : number(begin + 1, end);
    for (int i = digits; i < NANO_DIGITS && nanos >= 0; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private boolean is(int place, char wanted) {
    return buffer[offset + place] == wanted;
  }

  private int number(int begin, int end) {
    int number = 0;
    for (int i = offset + begin; i < offset + end; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}

package io.orderledger.contract.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** The characters of a date or an instant of ISO 8601; its parts are read by their places. */
@SuppressWarnings("ArrayRecordComponent")
record IsoText(char[] buffer, int offset, int length) {
  static final int DATE_LENGTH = 10;

  private static final int NANO_DIGITS = 9;

  /** The text that the parser is at. */
  static IsoText of(JsonParser parser) {
    return new IsoText(
        parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
  }

  boolean is(int place, char wanted) {
    return buffer[offset + place] == wanted;
  }

  /** The date in the first ten characters; {@code null} if there is none. */
  @Nullable LocalDate date() {
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

  /** The time behind the date, {@code T23:59:59}; negative if there is none. */
  int secondOfDay() {
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

  /** The point and one to nine digits between two places; negative if they are not there. */
  int nanos(int begin, int end) {
    int digits = end - begin - 1;
    int nanos = digits < 1 || !is(begin, '.') ? -1 : number(begin + 1, end);
    for (int i = digits; i < NANO_DIGITS && nanos >= 0; i++) {
      nanos *= 10;
    }
    return nanos;
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

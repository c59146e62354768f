package io.orderledger.command.http;

import io.orderledger.web.ApiException;
import org.jspecify.annotations.Nullable;

/** Reads the properties of request bodies; every refusal is a 3000 that names the property. */
public final class Fields {
  private Fields() {}

  /** A property that has to be there. */
  public static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw missing(field);
    }
    return value;
  }

  /** A text that has to be there and is not blank; without surrounding blanks. */
  public static String text(@Nullable String value, String field, int maximumLength) {
    String text = optional(value, field, maximumLength);
    if (text == null) {
      throw missing(field);
    }
    return text;
  }

  /** A text that may be left out or blank; {@code null} then. */
  public static @Nullable String optional(@Nullable String value, String field, int maximumLength) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value.strip();
    if (text.length() > maximumLength) {
      throw Refusals.invalid(field + " is longer than " + maximumLength + " characters")
          .field(field);
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      throw Refusals.invalid(field + " has control characters in it").field(field);
    }
    return text;
  }

  private static ApiException missing(String field) {
    return Refusals.invalid(field + " is missing").field(field);
  }
}

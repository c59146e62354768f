package io.orderledger.web.error;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in a caller's words what a value should have been; never a class name. */
final class Expected {

  private static final Set<Class<?>> WHOLE =
      Set.of(
          int.class,
          Integer.class,
          long.class,
          Long.class,
          short.class,
          Short.class,
          byte.class,
          Byte.class,
          BigInteger.class);
  private static final Set<Class<?>> DECIMAL =
      Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

  private Expected() {}

  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (WHOLE.contains(type)) {
      return "a whole number";
    }
    if (DECIMAL.contains(type)) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a text";
    }
    if (type == Instant.class || type == OffsetDateTime.class) {
      return "an instant such as 2026-01-31T09:30:00Z";
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-01-31";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "a date or time in ISO 8601";
    }
    if (type == UUID.class) {
      return "a UUID such as 0198c5a2-6f0e-7c3b-9d1e-2f4a6b8c0d1e";
    }
    if (type.isEnum()) {
      return "one of its known values";
    }
    return type.isArray() || Collection.class.isAssignableFrom(type) ? "an array" : "an object";
  }
}

package io.orderledger.activity.request;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Query parameters from text; each refusal is a 3000 (400) that names the parameter. */
public final class Parameters {
  private static final int DATE_LENGTH = 10;

  private Parameters() {}

  /** A date of the form {@code yyyy-MM-dd}; {@code null} where none is given. */
  public static @Nullable LocalDate date(String name, @Nullable String value) {
    if (value != null && value.length() != DATE_LENGTH) {
      throw noDate(name, value);
    }
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw noDate(name, value);
    }
  }

  /** A UUID; {@code null} where none is given. */
  public static @Nullable UUID uuid(String name, @Nullable String value) {
    try {
      return value == null ? null : UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw invalid(name, value, "is not a UUID");
    }
  }

  /** The refusal of a value that is none of the allowed ones. */
  public static ApiException unknown(String name, String value, List<String> allowed) {
    return invalid(name, value, "is none of " + String.join(", ", allowed));
  }

  /** A refusal of {@code value}, for the given reason. */
  public static ApiException invalid(String name, @Nullable String value, String reason) {
    return ApiException.of(ErrorCode.INVALID_PROPERTY, name + " '" + value + "' " + reason)
        .field(name);
  }

  private static ApiException noDate(String name, @Nullable String value) {
    return invalid(name, value, "is not a date of the form yyyy-MM-dd");
  }
}

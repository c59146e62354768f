package io.orderledger.query.customer;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.StorableText;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Partner Center's simple filter: {@code {"Field":"CompanyName","Value":"cont",
 * "Operator":"substring"}}, names, field and operator in any case.
 */
record CustomerFilter(Field field, String value, Operator operator) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  enum Field {
    COMPANY_NAME("name"),
    DOMAIN("domain");

    private final String column;

    Field(String column) {
      this.column = column;
    }
  }

  enum Operator {
    EQUALS("lower(%s) = lower(:value)"),
    SUBSTRING("position(lower(:value) IN lower(%s)) > 0"),
    STARTS_WITH("starts_with(lower(%s), lower(:value))");

    private final String condition;

    Operator(String condition) {
      this.condition = condition;
    }
  }

  private record Given(@Nullable String field, @Nullable String value, @Nullable String operator) {}

  /**
   * Reads the parameter {@code filter}.
   *
   * @throws ApiException 3000 naming {@code filter}
   */
  static CustomerFilter parse(String filter) {
    Given given;
    try {
      given = JSON.readValue(filter, Given.class);
    } catch (JacksonException e) {
      throw invalid("is not a JSON object with Field, Value and Operator");
    }
    if (given == null || given.value() == null) {
      throw invalid("has no Value");
    }
    if (!StorableText.is(given.value())) {
      throw invalid("has a Value that " + StorableText.WANTED);
    }
    return new CustomerFilter(
        one(Field.values(), given.field(), "Field"),
        given.value(),
        one(Operator.values(), given.operator(), "Operator"));
  }

  /** The condition in SQL, with the parameter {@code value}. */
  String condition() {
    return operator.condition.formatted(field.column);
  }

  private static <E extends Enum<E>> E one(E[] allowed, @Nullable String given, String name) {
    return Arrays.stream(allowed)
        .filter(e -> plain(e).equals(given == null ? "" : plain(given)))
        .findFirst()
        .orElseThrow(() -> invalid("needs as " + name + " one of " + names(allowed)));
  }

  private static String names(Enum<?>[] allowed) {
    return Arrays.stream(allowed)
        .map(e -> e.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String plain(Object name) {
    return name.toString().replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static ApiException invalid(String problem) {
    return ApiException.of(ErrorCode.INVALID_PROPERTY, "filter " + problem).field("filter");
  }
}

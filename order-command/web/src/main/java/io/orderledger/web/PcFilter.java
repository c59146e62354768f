package io.orderledger.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The {@code filter} parameter of Partner Center's collections: {@code
 * {"Field":"CompanyName","Value":"cont","Operator":"starts_with"}}, names and operator in any case.
 *
 * @param field the field's name as the caller wrote it
 * @param value what to compare with
 * @param operator how to compare
 */
public record PcFilter(String field, String value, Operator operator) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MAX_LENGTH = 1024;

  /** How a filter compares. */
  public enum Operator {
    EQUALS,
    NOT_EQUALS,
    SUBSTRING,
    STARTS_WITH,
    NOT_STARTS_WITH,
    GREATER_THAN,
    GREATER_THAN_OR_EQUALS,
    LESS_THAN,
    LESS_THAN_OR_EQUALS;

    private static Optional<Operator> of(String text) {
      String name = plain(text);
      return Arrays.stream(values()).filter(known -> plain(known.name()).equals(name)).findFirst();
    }

    private static String plain(String text) {
      return text.replace("_", "").toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The filter of a decoded parameter; none when the parameter is absent or blank.
   *
   * @throws ApiException 3000 naming {@code filter} when it is no such filter
   */
  public static Optional<PcFilter> of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (text.length() > MAX_LENGTH) {
      throw invalid("may have at most " + MAX_LENGTH + " characters");
    }
    JsonNode json = parsed(text);
    String operator = member(json, "Operator");
    return Optional.of(
        new PcFilter(
            member(json, "Field"),
            member(json, "Value"),
            Operator.of(operator).orElseThrow(() -> invalid("has no operator " + operator))));
  }

  /** Whether the filter is on this field, in any case. */
  public boolean on(String name) {
    return field.equalsIgnoreCase(name);
  }

  /** A refusal of this filter: its field or operator is not supported where it was used. */
  public ApiException unsupported(String supported) {
    return invalid("must be on " + supported);
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException malformed) {
      throw invalid("must be JSON with Field, Value and Operator");
    }
  }

  private static String member(JsonNode json, String name) {
    return json.propertyStream()
        .filter(member -> member.getKey().equalsIgnoreCase(name))
        .filter(member -> member.getValue().isValueNode() && !member.getValue().isNull())
        .map(member -> member.getValue().asString())
        .filter(value -> !value.isBlank())
        .filter(StorableText::is)
        .findFirst()
        .orElseThrow(() -> invalid("must have " + name));
  }

  private static ApiException invalid(String wrong) {
    return ApiException.of(ErrorCode.INVALID_PROPERTY, "filter " + wrong).field("filter");
  }
}

package io.orderledger.web.error;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.StorableText;
import io.orderledger.web.json.RepeatedName;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a JSON body: the path of the value at fault and what would be right. */
final class JsonRefusals {

  private static final Pattern WORD = Pattern.compile("\\w{1,64}");

  private final JsonMapper json;

  JsonRefusals(JsonMapper json) {
    this.json = json;
  }

  ApiException of(HttpMessageNotReadableException failure) {
    return switch (failure.getCause()) {
      case StreamConstraintsException ignored ->
          ApiException.of(
              ErrorCode.PAYLOAD_TOO_LARGE, "The body is too large or too deeply nested");
      case InputCoercionException range ->
          invalid(path(range), "must be " + Expected.of(range.getTargetType()) + " in range");
      case RepeatedName twice ->
          invalid(path(twice, twice.name()), "is named twice" + at(twice.getLocation()));
      case StreamReadException syntax ->
          invalid(path(syntax), "is no valid JSON" + at(syntax.getLocation()));
      case InvalidNullException missing -> invalid(path(missing), "must not be null");
      case InvalidFormatException text when isUnstorable(text) ->
          invalid(path(text), StorableText.WANTED);
      case MismatchedInputException wrong ->
          invalid(path(wrong), "must be " + expected(wrong.getTargetType()));
      case JacksonException other -> invalid(path(other), "is not valid");
      case null -> invalid("body", "is missing; send a JSON object");
      default -> invalid("body", "cannot be read");
    };
  }

  private static boolean isUnstorable(InvalidFormatException failure) {
    return failure.getTargetType() == String.class
        && failure.getValue() instanceof String text
        && !StorableText.is(text);
  }

  private static String at(@Nullable TokenStreamLocation place) {
    return place == null
        ? ""
        : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
  }

  private static ApiException invalid(String field, String wrong) {
    return ApiException.of(ErrorCode.INVALID_PROPERTY, field + " " + wrong).field(field);
  }

  private String expected(@Nullable Class<?> type) {
    if (type == null || !type.isEnum()) {
      return Expected.of(type);
    }
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> json.valueToTree(constant).asString())
        .collect(Collectors.joining(", ", "one of: ", ""));
  }

  /**
   * The path of a property of what failed; of what failed itself when the name is no plain word.
   */
  private static String path(JacksonException failure, String name) {
    if (!WORD.matcher(name).matches()) {
      return path(failure);
    }
    return failure.getPath().isEmpty() ? name : path(failure) + "." + name;
  }

  /** Such as {@code lineItems[0].quantity}; {@code body} when the whole is meant. */
  private static String path(JacksonException failure) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : failure.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }
}

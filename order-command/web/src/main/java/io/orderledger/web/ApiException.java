package io.orderledger.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request refused with a code: becomes an {@code application/problem+json} answer. Immutable;
 * each fluent step gives a new one. It carries no stack trace, since a refusal is an answer.
 */
public final class ApiException extends RuntimeException {

  private final ErrorCode code;
  private final String description;
  private final List<String> fields;
  private final transient Map<String, Object> members;
  private final transient Map<String, String> headers;

  private ApiException(
      ErrorCode code,
      String description,
      List<String> fields,
      Map<String, Object> members,
      Map<String, String> headers) {
    super(code.code() + ": " + description, null, false, false);
    this.code = code;
    this.description = description;
    this.fields = fields;
    this.members = members;
    this.headers = headers;
  }

  /** A refusal; {@code description} says to the caller what is wrong and what would be right. */
  public static ApiException of(ErrorCode code, String description) {
    return new ApiException(code, description, List.of(), Map.of(), Map.of());
  }

  /** Names a field, parameter or header at fault; it goes into the body's {@code data}. */
  public ApiException field(String name) {
    List<String> more = Stream.concat(fields.stream(), Stream.of(name)).toList();
    return new ApiException(code, description, more, members, headers);
  }

  /** Adds a member of its own to the error body. */
  public ApiException with(String name, Object value) {
    return new ApiException(code, description, fields, plus(members, name, value), headers);
  }

  /** Adds a header to the answer. */
  public ApiException header(String name, String value) {
    return new ApiException(code, description, fields, members, plus(headers, name, value));
  }

  /** Says when to try again, as the header {@code Retry-After}, in seconds rounded up. */
  public ApiException retryAfter(Duration wait) {
    return header("Retry-After", Long.toString(wait.plusNanos(999_999_999).toSeconds()));
  }

  public ErrorCode code() {
    return code;
  }

  public String description() {
    return description;
  }

  /** The fields at fault, in the order they were named. */
  public List<String> fields() {
    return fields;
  }

  /** The extra members of the error body, in the order they were added. */
  public Map<String, Object> members() {
    return members;
  }

  /** The headers of the answer, in the order they were added. */
  public Map<String, String> headers() {
    return headers;
  }

  private static <T> Map<String, T> plus(Map<String, T> values, String name, T value) {
    Map<String, T> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return more;
  }
}

package io.orderledger.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request refused with a code: becomes an {@code application/problem+json} answer. Immutable;
 * each fluent step gives a new one. It carries no stack trace, since a refusal is an answer.
 */
public final class ApiException extends RuntimeException {

  private final ErrorCode code;
  private final String description;
  private final List<String> fields;
  private final transient Map<String, Object> members;
  private final @Nullable Duration retryAfter;

  private ApiException(
      ErrorCode code,
      String description,
      List<String> fields,
      Map<String, Object> members,
      @Nullable Duration retryAfter) {
    super(code.code() + ": " + description, null, false, false);
    this.code = code;
    this.description = description;
    this.fields = fields;
    this.members = members;
    this.retryAfter = retryAfter;
  }

  /** A refusal; {@code description} says to the caller what is wrong and what would be right. */
  public static ApiException of(ErrorCode code, String description) {
    return new ApiException(code, description, List.of(), Map.of(), null);
  }

  /** Names a field, parameter or header at fault; it goes into the body's {@code data}. */
  public ApiException field(String name) {
    List<String> more = new ArrayList<>(fields);
    more.add(name);
    return new ApiException(code, description, List.copyOf(more), members, retryAfter);
  }

  /** Adds a member of its own to the error body. */
  public ApiException with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new ApiException(code, description, fields, more, retryAfter);
  }

  /** Says when to try again, as the header {@code Retry-After}, in seconds rounded up. */
  public ApiException retryAfter(Duration wait) {
    return new ApiException(code, description, fields, members, wait);
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

  /** The wait {@link #retryAfter(Duration)} set. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}

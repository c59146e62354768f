package io.orderledger.web.request;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.Guid;
import io.orderledger.web.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers a request's ids come in and go out with. */
final class RequestIdHeaders {

  static final String REQUEST_ID = "MS-RequestId";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  static final String CORRELATION_ID = "MS-CorrelationId";
  private static final String TRACEPARENT = "traceparent";

  private static final int MAX_LENGTH = 255;
  private static final Pattern TRACE =
      Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private RequestIdHeaders() {}

  /** Reads the ids and makes those that are absent. */
  static RequestIds read(HttpServletRequest request) {
    String requestId = given(request, REQUEST_ID);
    requestId = requestId == null ? given(request, IDEMPOTENCY_KEY) : guid(requestId);
    String correlationId = given(request, CORRELATION_ID);
    return new RequestIds(
        requestId == null ? made() : requestId,
        requestId != null,
        correlationId == null ? made() : correlationId,
        trace(request.getHeader(TRACEPARENT)));
  }

  /** Says the ids back. */
  static void echo(RequestIds ids, HttpServletResponse response) {
    response.setHeader(REQUEST_ID, ids.requestId());
    response.setHeader(CORRELATION_ID, ids.correlationId());
  }

  /** For a request whose ids were refused: an answer has ids even so. */
  static void echoMadeWhereAbsent(HttpServletResponse response) {
    if (!response.containsHeader(CORRELATION_ID)) {
      echo(new RequestIds(made(), false, made(), null), response);
    }
  }

  private static @Nullable String given(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > MAX_LENGTH || !value.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
      throw ApiException.of(
              ErrorCode.INVALID_PROPERTY,
              name + " must be 1 to " + MAX_LENGTH + " printable ASCII characters")
          .field(name);
    }
    return value;
  }

  /** The same GUID however it is written: in any case, with or without braces. */
  private static String guid(String text) {
    boolean braces = text.startsWith("{") && text.endsWith("}") && text.length() > 1;
    return Guid.read(braces ? text.substring(1, text.length() - 1) : text).orElse(text);
  }

  private static @Nullable String trace(@Nullable String value) {
    return value != null && TRACE.matcher(value).matches() ? value : null;
  }

  /** A UUID of version 4. It tells requests apart and opens nothing, so it may be guessed. */
  private static String made() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}

package io.orderledger.web.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.orderledger.web.ApiException;
import io.orderledger.web.RequestIds;
import io.orderledger.web.error.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.MediaType;

/** Answers those who are not let in, at the least cost, on a connection they can use again. */
final class Turnaway {
  private final Problems problems;

  Turnaway(Problems problems) {
    this.problems = problems;
  }

  void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      RequestIds ids,
      ApiException refusal)
      throws IOException {
    KeepAliveProcessor connection = KeepAliveProcessor.of(request);
    if (connection == null) {
      problems.write(response, refusal, request.getRequestURI());
    } else {
      connection.answer(bytes(ids, refusal, problems.bytes(refusal, request.getRequestURI())));
    }
  }

  private static byte[] bytes(RequestIds ids, ApiException refusal, byte[] body) {
    StringBuilder head = new StringBuilder(384);
    head.append("HTTP/1.1 ").append(refusal.code().status()).append(" \r\n");
    line(head, "Content-Type", MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    line(head, "Content-Length", String.valueOf(body.length));
    line(head, RequestIdHeaders.REQUEST_ID, ids.requestId());
    line(head, RequestIdHeaders.CORRELATION_ID, ids.correlationId());
    refusal.headers().forEach((name, value) -> line(head, name, value));
    byte[] first = head.append("\r\n").toString().getBytes(ISO_8859_1);
    byte[] all = Arrays.copyOf(first, first.length + body.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    return all;
  }

  /** Ids are printable ASCII, as they were checked when they were read. */
  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }
}

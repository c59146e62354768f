package io.orderledger.embedded.front;

import static org.eclipse.jetty.http.HttpHeader.CONNECTION;
import static org.eclipse.jetty.http.HttpHeader.CONTENT_TYPE;
import static org.eclipse.jetty.http.HttpHeader.RETRY_AFTER;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the front port itself has to refuse, in the error form of every route. */
final class FrontProblem {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String RETRY_AFTER_SECONDS = "1";
  private static final List<String> ECHOED = List.of("MS-RequestId", "MS-CorrelationId");

  private FrontProblem() {}

  /** The problem, after which the connection is closed. */
  static void writeLast(
      Request request, Response response, Callback callback, int status, String detail) {
    head(request, response, status);
    response.getHeaders().put(CONNECTION, HttpHeaderValue.CLOSE);
    response.write(true, ByteBuffer.wrap(body(request, status, detail)), callback);
  }

  static void write(
      Request request, Response response, Callback callback, int status, String detail) {
    head(request, response, status);
    response.write(true, ByteBuffer.wrap(body(request, status, detail)), callback);
  }

  private static void head(Request request, Response response, int status) {
    response.reset();
    response.setStatus(status);
    response.getHeaders().put(CONTENT_TYPE, "application/problem+json");
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    for (String name : ECHOED) {
      String given = request.getHeaders().get(name);
      response.getHeaders().put(name, given == null ? UUID.randomUUID().toString() : given);
    }
  }

  private static byte[] body(Request request, int status, String detail) {
    @Nullable String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:orderledger:error:" + status);
    body.put("title", HttpStatus.getMessage(status));
    body.put("status", status);
    body.put("detail", detail);
    body.put("instance", path == null ? "/" : path);
    body.put("code", Integer.toString(status));
    body.put("description", detail);
    body.put("source", "front");
    body.put("data", List.of());
    return JSON.writeValueAsBytes(body);
  }
}

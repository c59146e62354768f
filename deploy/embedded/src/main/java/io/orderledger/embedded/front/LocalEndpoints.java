package io.orderledger.embedded.front;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers the paths that belong to this process and leaves the others to the next handler. */
final class LocalEndpoints extends Handler.Wrapper {
  private static final int MAX_BODY_BYTES = 64 * 1024;

  private final Map<String, LocalEndpoint> byPath;

  LocalEndpoints(Map<String, LocalEndpoint> byPath, Handler next) {
    super(next);
    this.byPath = Map.copyOf(byPath);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    LocalEndpoint endpoint = byPath.get(request.getHttpURI().getPath());
    if (endpoint == null) {
      return super.handle(request, response, callback);
    }
    byte[] body = Content.Source.asInputStream(request).readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      FrontProblem.write(
          request,
          response,
          callback,
          HttpStatus.PAYLOAD_TOO_LARGE_413,
          "The body is larger than 64 KiB");
    } else {
      answer(endpoint, body, request, response, callback);
    }
    return true;
  }

  private static void answer(
      LocalEndpoint endpoint, byte[] body, Request request, Response response, Callback callback) {
    var answer = endpoint.answer(request.getMethod(), new String(body, StandardCharsets.UTF_8));
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
    response.write(true, StandardCharsets.UTF_8.encode(answer.body()), callback);
  }
}

package io.orderledger.web.error;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal as RFC 9457 asks and with the members Partner Center's clients read. */
public final class Problems {

  private final JsonMapper json;
  private final String source;

  /** {@code source} is the service's name as the body says it. */
  public Problems(JsonMapper json, String source) {
    this.json = json;
    this.source = source;
  }

  /** The body of a refusal; {@code instance} is the path that was asked for, when it is known. */
  public Map<String, Object> body(ApiException refusal, @Nullable String instance) {
    ErrorCode code = refusal.code();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:orderledger:error:" + code.code());
    body.put("title", code.title());
    body.put("status", code.status());
    body.put("detail", refusal.description());
    if (instance != null) {
      body.put("instance", instance);
    }
    body.put("code", code.code());
    body.put("description", refusal.description());
    body.put("source", source);
    body.put("data", refusal.fields());
    refusal.members().forEach(body::putIfAbsent);
    return body;
  }

  /** The body of a refusal as it is sent. */
  public byte[] bytes(ApiException refusal, @Nullable String instance) {
    return json.writeValueAsBytes(body(refusal, instance));
  }

  /** Answers outside of Spring MVC, such as in a filter; nothing when an answer is already out. */
  public void write(HttpServletResponse response, ApiException refusal, @Nullable String instance)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(refusal.code().status());
    refusal.headers().forEach(response::setHeader);
    byte[] body = bytes(refusal, instance);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}

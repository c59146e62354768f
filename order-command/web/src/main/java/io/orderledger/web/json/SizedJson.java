package io.orderledger.web.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a body once its length is known, so that an answer leaves in one piece instead of chunks.
 * For bodies of bounded size; what is streamed does not come this way.
 */
final class SizedJson extends JacksonJsonHttpMessageConverter {
  private static final int USUAL_SIZE = 2048;

  SizedJson(JsonMapper mapper) {
    super(mapper);
  }

  private record Gathered(HttpHeaders headers, ByteArrayOutputStream body)
      implements HttpOutputMessage {
    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public ByteArrayOutputStream getBody() {
      return body;
    }
  }

  @Override
  protected void writeInternal(
      Object object,
      ResolvableType type,
      HttpOutputMessage message,
      @Nullable Map<String, Object> hints)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_SIZE);
    super.writeInternal(object, type, new Gathered(message.getHeaders(), body), hints);
    message.getHeaders().setContentLength(body.size());
    body.writeTo(message.getBody());
  }
}

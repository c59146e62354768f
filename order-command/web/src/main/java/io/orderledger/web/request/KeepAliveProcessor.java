package io.orderledger.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.jspecify.annotations.Nullable;

/**
 * A connection's processor that is found through its requests. Tomcat closes the connection behind
 * every 503 of its own, and setting up the next one costs more than the refusal.
 */
final class KeepAliveProcessor extends Http11Processor {
  private static final String ATTRIBUTE = KeepAliveProcessor.class.getName();
  private static final long LARGEST_UNREAD = 64 * 1024;

  KeepAliveProcessor(Http11NioProtocol protocol, Adapter adapter) {
    super(protocol, adapter);
  }

  /** Tomcat asks for it once per request, when the request's head has been read. */
  @Override
  public Adapter getAdapter() {
    request.setAttribute(ATTRIBUTE, this);
    return super.getAdapter();
  }

  /**
   * The processor of a request that may be answered, with a body, before its own body is read and
   * leave its connection usable; {@code null} when the container has to decide that.
   */
  static @Nullable KeepAliveProcessor of(HttpServletRequest request) {
    boolean bodyIsKnown =
        request.getHeader("Expect") == null
            && request.getHeader("Transfer-Encoding") == null
            && request.getContentLengthLong() <= LARGEST_UNREAD;
    boolean connectionStays =
        request.getProtocol().equals("HTTP/1.1") && request.getHeader("Connection") == null;
    boolean answerHasBody = !request.getMethod().equals("HEAD");
    return bodyIsKnown
            && connectionStays
            && answerHasBody
            && request.getAttribute(ATTRIBUTE) instanceof KeepAliveProcessor found
        ? found
        : null;
  }

  /** Writes a whole answer, head and body, in place of the one that the container would write. */
  void answer(byte[] bytes) throws IOException {
    response.setCommitted(true);
    getSocketWrapper().write(true, bytes, 0, bytes.length);
    getSocketWrapper().flush(true);
  }
}

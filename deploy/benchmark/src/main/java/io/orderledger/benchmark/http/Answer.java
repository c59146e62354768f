package io.orderledger.benchmark.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One answer while it lies in its connection's buffer; valid until the handler returns. */
final class Answer {
  private static final byte[] LENGTH = bytes("\r\ncontent-length:");
  private static final byte[] CHUNKED = bytes("\r\ntransfer-encoding:");
  private static final byte[] LAST_CHUNK = bytes("\r\n0\r\n\r\n");
  private static final byte[] HEAD_END = bytes("\r\n\r\n");
  private static final int STATUS_AT = 9;

  private final ByteBuffer in;
  private int bodyAt;

  Answer(ByteBuffer in) {
    this.in = in;
  }

  int status() {
    return digit(STATUS_AT) * 100 + digit(STATUS_AT + 1) * 10 + digit(STATUS_AT + 2);
  }

  private int digit(int at) {
    return in.get(at) - '0';
  }

  /** The value of a header; its name is asked for in lower case. */
  @Nullable String header(String name) {
    int at = find(bytes("\r\n" + name + ":"), 0, bodyAt);
    return at < 0 ? null : line(at + name.length() + 3).strip();
  }

  /** Whether the service closes the connection behind it. */
  boolean closes() {
    return status() >= 400 && "close".equals(header("connection"));
  }

  String body() {
    byte[] body = new byte[in.position() - bodyAt];
    in.get(bodyAt, body);
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Whether all of it has come. */
  boolean complete() {
    int headEnd = find(HEAD_END, 0, in.position());
    if (headEnd < 0) {
      return false;
    }
    bodyAt = headEnd + HEAD_END.length;
    int length = find(LENGTH, 0, bodyAt);
    if (length >= 0) {
      return in.position() >= bodyAt + Integer.parseInt(line(length + LENGTH.length).strip());
    }
    if (find(CHUNKED, 0, bodyAt) < 0) {
      throw new IllegalStateException("an answer without a length: " + line(0));
    }
    return find(LAST_CHUNK, Math.max(bodyAt - 2, in.position() - LAST_CHUNK.length), in.position())
        >= 0;
  }

  private String line(int from) {
    StringBuilder line = new StringBuilder();
    for (int i = from; i < in.position() && in.get(i) != '\r'; i++) {
      line.append((char) in.get(i));
    }
    return line.toString();
  }

  private int find(byte[] lower, int from, int end) {
    for (int i = from; i <= end - lower.length; i++) {
      int matched = 0;
      while (matched < lower.length && lower(in.get(i + matched)) == lower[matched]) {
        matched++;
      }
      if (matched == lower.length) {
        return i;
      }
    }
    return -1;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

package io.orderledger.embedded.front;

/** An endpoint that the process with the front port answers itself; may block. */
@FunctionalInterface
public interface LocalEndpoint {
  /**
   * Answers one request.
   *
   * @param method in capitals
   * @param body as UTF-8, at most 64 KiB; a longer one is refused before
   */
  Answer answer(String method, String body);

  /** A whole answer; {@code body} goes out as UTF-8. */
  record Answer(int status, String contentType, String body) {}
}

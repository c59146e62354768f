package io.orderledger.backends;

/** A back end that cannot be started or kept. The message is one line that says what to do. */
public final class BackendException extends RuntimeException {

  public BackendException(String message) {
    super(message);
  }

  public BackendException(String message, Throwable cause) {
    super(message, cause);
  }
}

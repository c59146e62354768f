package io.orderledger.projection.rebuild;

/** A rebuild ended early; the live tables are as they were. */
public final class RebuildFailed extends RuntimeException {
  RebuildFailed(String message) {
    super(message);
  }

  RebuildFailed(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}

package io.orderledger.contract.codec;

/** An event that this version of the code cannot read: it must be parked, never skipped. */
public final class UnreadableEvent extends RuntimeException {
  public UnreadableEvent(String message) {
    super(message);
  }

  public UnreadableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}

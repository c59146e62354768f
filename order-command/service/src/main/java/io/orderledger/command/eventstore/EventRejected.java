package io.orderledger.command.eventstore;

import org.jspecify.annotations.Nullable;

/** An event that can never be stored; its command fails alone and nothing of it is written. */
public final class EventRejected extends RuntimeException {
  private final String reason;

  EventRejected(String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** What is wrong with it. */
  public String reason() {
    return reason;
  }
}

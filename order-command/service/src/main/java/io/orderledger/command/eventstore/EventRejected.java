package io.orderledger.command.eventstore;

import org.jspecify.annotations.Nullable;

/** An event that can never be stored; its command fails alone and nothing of it is written. */
public final class EventRejected extends RuntimeException {
  private final String reason;
  private final boolean tooLarge;

  private EventRejected(String reason, boolean tooLarge, @Nullable Throwable cause) {
    super(reason, cause);
    this.reason = reason;
    this.tooLarge = tooLarge;
  }

  static EventRejected tooLarge(int bytes, int most) {
    return new EventRejected(
        "the event has %d bytes, more than %d".formatted(bytes, most), true, null);
  }

  static EventRejected unwritable(String reason, @Nullable Throwable cause) {
    return new EventRejected(reason, false, cause);
  }

  /** Whether it is only its size that is wrong. */
  public boolean isTooLarge() {
    return tooLarge;
  }

  /** What is wrong with it. */
  public String reason() {
    return reason;
  }
}

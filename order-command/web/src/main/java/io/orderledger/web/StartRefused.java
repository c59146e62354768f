package io.orderledger.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service must not start as things are. The message is one line that says what to do. */
public final class StartRefused extends RuntimeException {
  public StartRefused(String message) {
    super(message);
  }

  /** What made a start fail, if it was refused. */
  public static Optional<StartRefused> in(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return Optional.of(refused);
      }
    }
    return Optional.empty();
  }
}

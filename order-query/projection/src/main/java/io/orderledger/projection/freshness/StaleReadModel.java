package io.orderledger.projection.freshness;

import java.time.Duration;

/**
 * The read model has not caught up in time, or nobody could say whether it has: answer 503 with
 * {@code Retry-After}, never the stale state.
 */
public final class StaleReadModel extends RuntimeException {
  private final Duration retryAfter;

  StaleReadModel(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  StaleReadModel(String message, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  /** When asking again is worth it; whole seconds, at least one. */
  public Duration retryAfter() {
    return retryAfter;
  }
}

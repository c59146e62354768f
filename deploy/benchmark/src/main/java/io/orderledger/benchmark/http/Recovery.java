package io.orderledger.benchmark.http;

import java.time.Duration;

/** When a service answers normally again: all requests done, none later than 100 ms. */
final class Recovery {
  private static final long WINDOW = Duration.ofMillis(250).toNanos();
  private static final long LATEST = Duration.ofMillis(100).toNanos();

  private final long start;
  private int lastAbnormal = -1;

  /** Looks at what was to be sent after {@code start}. */
  Recovery(long start) {
    this.start = start;
  }

  void count(Answer answer, long intended, long now) {
    if (answer.status() / 100 != 2 || now - intended > LATEST) {
      lastAbnormal = Math.max(lastAbnormal, (int) ((intended - start) / WINDOW));
    }
  }

  /** Seconds until the end of the last window, of 250 ms each, that was not normal. */
  double seconds() {
    return (lastAbnormal + 1) * WINDOW / 1e9;
  }
}

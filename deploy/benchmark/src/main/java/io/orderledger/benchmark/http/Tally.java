package io.orderledger.benchmark.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What was answered: done (2xx), refused for now (503 with Retry-After), or anything else, which
 * makes the run void.
 */
final class Tally {
  private static final long HIGHEST_NANOS = TimeUnit.MINUTES.toNanos(5);
  private static final double MILLI = 1e6;

  private final Histogram done = new Histogram(HIGHEST_NANOS, 3);
  private final Histogram refused = new Histogram(HIGHEST_NANOS, 3);
  private final Map<String, Integer> strange = new TreeMap<>();

  /** Counts an answer to what was to be sent at {@code intended}. */
  void count(Answer answer, long intended, long now) {
    int status = answer.status();
    long nanos = Math.clamp(now - intended, 0, HIGHEST_NANOS);
    if (status / 100 == 2) {
      done.recordValue(nanos);
    } else if (status == 503 && answer.header("retry-after") != null) {
      refused.recordValue(nanos);
    } else {
      strange.merge(status + " " + answer.body(), 1, Integer::sum);
    }
  }

  long done() {
    return done.getTotalCount();
  }

  long refused() {
    return refused.getTotalCount();
  }

  double doneMillis(double percentile) {
    return done.getValueAtPercentile(percentile) / MILLI;
  }

  double refusedMillis(double percentile) {
    return refused.getValueAtPercentile(percentile) / MILLI;
  }

  /**
   * Makes sure nothing else was answered.
   *
   * @throws IllegalStateException with one of the other answers
   */
  void verifyNothingStrange() {
    if (!strange.isEmpty()) {
      throw new IllegalStateException("answers: " + strange);
    }
  }

  /** Makes sure every request was done. */
  void verifyAllDone() {
    verifyNothingStrange();
    if (refused() > 0) {
      throw new IllegalStateException(refused() + " requests were refused");
    }
  }
}

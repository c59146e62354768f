package io.orderledger.benchmark.reads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Open loop: each operation begins at its own time, and its latency counts from that time. */
final class Paced {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final long HIGHEST_NANOS = TimeUnit.MINUTES.toNanos(2);

  private Paced() {}

  /** One operation. */
  @FunctionalInterface
  interface Operation {
    void run() throws Exception;
  }

  /**
   * Runs an operation this often for so long.
   *
   * @throws Exception the first failure of an operation
   */
  static Histogram run(double perSecond, Duration time, Operation operation) throws Exception {
    Histogram latencies = new ConcurrentHistogram(HIGHEST_NANOS, 3);
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      long count = Math.round(perSecond * time.toNanos() / 1e9);
      for (long number = 0; number < count; number++) {
        long due = start + Math.round(number * 1e9 / perSecond);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        running.add(
            threads.submit(
                () -> {
                  operation.run();
                  latencies.recordValue(Math.min(System.nanoTime() - due, HIGHEST_NANOS));
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get(GRACE.toSeconds(), TimeUnit.SECONDS);
      }
    }
    return latencies;
  }
}

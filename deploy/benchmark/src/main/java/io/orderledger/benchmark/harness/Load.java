package io.orderledger.benchmark.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;

/** Closed-loop load: callers that each wait for one answer before they ask again. */
public final class Load {
  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final long HIGHEST_NANOS = TimeUnit.MINUTES.toNanos(2);

  private Load() {}

  /** One operation of one caller. */
  @FunctionalInterface
  public interface Operation {
    void run(int caller, long round) throws Exception;
  }

  /**
   * Runs {@code operation} from {@code callers} virtual threads for {@code time}.
   *
   * @return operations per second, with latencies in milliseconds
   * @throws Exception the first failure of an operation
   */
  public static Measurement forTime(
      CpuClock cpuClock, Duration time, int callers, Operation operation) throws Exception {
    double cpuBefore = cpuClock.seconds();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Histogram> parts = run(callers, end, time.plus(GRACE), operation);
    double elapsed = (System.nanoTime() - start) / 1e9;
    double cpu = cpuClock.seconds() - cpuBefore;
    Histogram all = new Histogram(HIGHEST_NANOS, 3);
    parts.forEach(all::add);
    return new Measurement(
        all.getTotalCount() / elapsed,
        cpu * 1000 / all.getTotalCount(),
        Map.of(
            "operations", (double) all.getTotalCount(),
            "p50 ms", all.getValueAtPercentile(50) / 1e6,
            "p99 ms", all.getValueAtPercentile(99) / 1e6,
            "max ms", all.getMaxValue() / 1e6));
  }

  private static List<Histogram> run(int callers, long end, Duration bound, Operation operation)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Histogram>> running = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        int number = caller;
        running.add(threads.submit(() -> loop(number, end, operation)));
      }
      return collect(running, threads, bound);
    }
  }

  private static List<Histogram> collect(
      List<Future<Histogram>> running, ExecutorService threads, Duration bound) throws Exception {
    List<Histogram> results = new ArrayList<>();
    try {
      for (Future<Histogram> one : running) {
        results.add(one.get(bound.toMillis(), TimeUnit.MILLISECONDS));
      }
      return results;
    } catch (ExecutionException | TimeoutException e) {
      threads.shutdownNow();
      throw e;
    }
  }

  private static Histogram loop(int caller, long end, Operation operation) throws Exception {
    Histogram latencies = new Histogram(HIGHEST_NANOS, 3);
    for (long round = 0; ; round++) {
      long before = System.nanoTime();
      if (before >= end) {
        return latencies;
      }
      operation.run(caller, round);
      latencies.recordValue(Math.min(System.nanoTime() - before, HIGHEST_NANOS));
    }
  }
}

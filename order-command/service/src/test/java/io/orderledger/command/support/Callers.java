package io.orderledger.command.support;

import static org.awaitility.Awaitility.await;

import io.orderledger.web.ApiException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Many callers at once. */
public final class Callers {
  private Callers() {}

  /** Runs {@code work} for callers 0 to {@code count - 1}, which begin together. */
  public static <T> List<T> get(int count, IntFunction<T> work) {
    CountDownLatch together = new CountDownLatch(count);
    List<Future<T>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int caller = i;
        results.add(
            threads.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return work.apply(caller);
                }));
      }
      List<T> values = new ArrayList<>();
      for (Future<T> result : results) {
        values.add(result.get(2, TimeUnit.MINUTES));
      }
      return values;
    } catch (Exception e) {
      throw new AssertionError("a caller failed", e);
    }
  }

  /** As {@link #get}, without results. */
  public static void run(int count, IntConsumer work) {
    List<Boolean> done =
        get(
            count,
            caller -> {
              work.accept(caller);
              return true;
            });
    if (done.size() != count) {
      throw new AssertionError("not every caller finished");
    }
  }

  /** Repeats what was refused for the moment, for 20 seconds at most. */
  public static void until(Runnable work) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .ignoreExceptionsInstanceOf(ApiException.class)
        .until(
            () -> {
              work.run();
              return true;
            });
  }
}

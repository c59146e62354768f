package io.orderledger.embedded;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Steps of the start that do not need each other. */
final class Together {

  private Together() {}

  /** A step under way. */
  record Step<T>(CompletableFuture<T> result) {

    /** Its result, waited for within a bound; its own failure when it has failed. */
    T await(Duration bound) {
      try {
        return result.get(bound.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      } catch (TimeoutException e) {
        throw new IllegalStateException("a part did not start within " + bound, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while starting", e);
      }
    }
  }

  /**
   * The results of all, or the failure of the first that failed. It comes when each has ended, so
   * that whoever stops the system then has no part come up behind.
   */
  static <T> List<T> await(List<Step<T>> steps, Duration bound) {
    CompletableFuture<?>[] results =
        steps.stream().map(Step::result).toArray(CompletableFuture<?>[]::new);
    new Step<>(CompletableFuture.allOf(results).handle((_, _) -> true)).await(bound);
    return steps.stream().map(step -> step.await(bound)).toList();
  }

  /** Begins a step in a thread of its own. */
  static <T> Step<T> begin(Callable<T> work) {
    var result = new CompletableFuture<T>();
    Thread.ofPlatform()
        .daemon()
        .name("start")
        .start(
            () -> {
              try {
                result.complete(work.call());
              } catch (Throwable e) {
                result.completeExceptionally(e);
              }
            });
    return new Step<>(result);
  }
}

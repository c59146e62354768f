package io.orderledger.backends;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that must end within a bound. */
final class Bounded {

  private Bounded() {}

  static void run(String what, Duration bound, Runnable work) {
    var done = new CompletableFuture<Void>();
    Thread.ofPlatform()
        .daemon()
        .name(what)
        .start(
            () -> {
              try {
                work.run();
                done.complete(null);
              } catch (Throwable e) {
                done.completeExceptionally(e);
              }
            });
    try {
      done.get(bound.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new BackendException("%s failed: %s".formatted(what, e.getCause()), e);
    } catch (TimeoutException e) {
      throw new BackendException("%s took longer than %s".formatted(what, bound), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackendException("interrupted during " + what, e);
    }
  }
}

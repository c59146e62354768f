package io.orderledger.command.dispatch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Lets one command per request id through at a time. Those that waited learn of it: what they ask
 * was most likely done meanwhile. The receipts in the store remain what decides.
 */
final class RequestGate<K> {
  private final ConcurrentMap<K, CompletableFuture<Void>> inside = new ConcurrentHashMap<>();

  /**
   * Runs {@code work}, alone for its key, telling it whether it had to wait.
   *
   * @throws TimeoutException if those before it did not finish within {@code limit}
   */
  <R> R pass(K key, Duration limit, Function<Boolean, R> work) throws TimeoutException {
    long end = System.nanoTime() + limit.toNanos();
    CompletableFuture<Void> mine = new CompletableFuture<>();
    boolean waited = false;
    CompletableFuture<Void> other = inside.putIfAbsent(key, mine);
    while (other != null) {
      waited = true;
      await(other, end - System.nanoTime());
      other = inside.putIfAbsent(key, mine);
    }
    try {
      return work.apply(waited);
    } finally {
      inside.remove(key, mine);
      mine.complete(null);
    }
  }

  private static void await(CompletableFuture<Void> other, long nanos) throws TimeoutException {
    try {
      other.get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}

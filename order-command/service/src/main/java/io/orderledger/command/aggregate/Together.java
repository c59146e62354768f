package io.orderledger.command.aggregate;

import io.orderledger.command.eventstore.StoreAvailability;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Answers the questions of many callers at once: whoever asks while others are being answered waits
 * and shares the next round. One of the callers asks for all of a round, so there is no thread of
 * its own and a lone caller waits for nobody. Thread-safe.
 */
final class Together<Q, A> {
  private static final int ROUNDS = 2;
  private static final int MOST = 64;
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Function<List<Q>, List<A>> answers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Turn<Q, A>> waiting = new ArrayDeque<>();
  private int running;

  /**
   * Nothing is asked yet.
   *
   * @param answers answers 1 to 64 questions, in their order, within a bounded time
   */
  Together(Function<List<Q>, List<A>> answers) {
    this.answers = answers;
  }

  /** A caller's question; what becomes of it is its answer, or that its caller has to ask now. */
  private record Turn<Q, A>(Q question, CompletableFuture<List<A>> outcome) {
    boolean mustAsk() throws InterruptedException, ExecutionException, TimeoutException {
      return outcome.get(LIMIT.toNanos(), TimeUnit.NANOSECONDS).isEmpty();
    }
  }

  /**
   * The answer to a question.
   *
   * @throws RuntimeException what answering the round it was in threw
   */
  A ask(Q question) {
    Turn<Q, A> mine = new Turn<>(question, new CompletableFuture<>());
    if (begins(mine) || comesUp(mine)) {
      return round(mine);
    }
    return mine.outcome().join().getFirst();
  }

  /** How many wait for a round. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  private boolean begins(Turn<Q, A> turn) {
    lock.lock();
    try {
      if (running < ROUNDS) {
        running++;
        return true;
      }
      waiting.add(turn);
      return false;
    } finally {
      lock.unlock();
    }
  }

  private boolean comesUp(Turn<Q, A> turn) {
    try {
      return turn.mustAsk();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (TimeoutException e) {
      return givesUp(turn);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return givesUp(turn);
    }
  }

  /** Nobody may be told to ask after having left. */
  private boolean givesUp(Turn<Q, A> turn) {
    lock.lock();
    try {
      if (!waiting.remove(turn) && turn.outcome().isDone()) {
        return turn.outcome().join().isEmpty();
      }
    } finally {
      lock.unlock();
    }
    throw StoreAvailability.unavailable("the order store does not answer; try again");
  }

  private A round(Turn<Q, A> mine) {
    List<Turn<Q, A>> round = new ArrayList<>();
    round.add(mine);
    take(round);
    try {
      List<A> all = answers.apply(round.stream().map(Turn::question).toList());
      for (int n = 1; n < round.size(); n++) {
        round.get(n).outcome().complete(List.of(all.get(n)));
      }
      return all.getFirst();
    } catch (RuntimeException | Error e) {
      round.forEach(turn -> turn.outcome().completeExceptionally(e));
      throw e;
    } finally {
      passOn();
    }
  }

  private void take(List<Turn<Q, A>> round) {
    lock.lock();
    try {
      while (round.size() < MOST && !waiting.isEmpty()) {
        round.add(waiting.remove());
      }
    } finally {
      lock.unlock();
    }
  }

  private void passOn() {
    lock.lock();
    try {
      Turn<Q, A> next = waiting.poll();
      if (next == null) {
        running--;
      } else {
        next.outcome().complete(List.of());
      }
    } finally {
      lock.unlock();
    }
  }
}

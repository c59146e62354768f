package io.orderledger.command.relay;

import io.orderledger.command.eventstore.CommitListener;
import io.orderledger.command.eventstore.StoredEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The events this instance committed, handed to the relay in memory while this instance leads. What
 * does not fit is left out: the relay sees the gap and reads the table. Thread-safe.
 */
public final class RelayInbox implements CommitListener {
  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition called = lock.newCondition();
  private final Deque<List<StoredEvent>> batches = new ArrayDeque<>();
  private int size;
  private boolean wake;
  private boolean elsewhere;
  private volatile boolean leading;
  private volatile long newest;

  /**
   * An inbox.
   *
   * @param capacity events it holds at most
   */
  public RelayInbox(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public void committed(List<StoredEvent> events) {
    newest = events.getLast().position();
    if (!leading) {
      return;
    }
    lock.lock();
    try {
      if (size + events.size() <= capacity) {
        batches.add(events);
        size += events.size();
      } else {
        elsewhere = true;
      }
      wake = true;
      called.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean elsewhere() {
    return !leading;
  }

  /** Position of the newest event this instance committed; 0 for none. */
  long newest() {
    return newest;
  }

  /** Begins or ends to keep what is committed. */
  void lead(boolean leads) {
    lock.lock();
    try {
      leading = leads;
      batches.clear();
      size = 0;
    } finally {
      lock.unlock();
    }
  }

  /** Has {@link #await} return soon: there may be events of another instance. */
  void wake() {
    lock.lock();
    try {
      wake = true;
      elsewhere = true;
      called.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until something was committed or somebody called.
   *
   * @return whether there may be events that are in the table only
   */
  boolean await(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (!wake && left > 0) {
        left = called.awaitNanos(left);
      }
      boolean look = elsewhere;
      wake = false;
      elsewhere = false;
      return look;
    } finally {
      lock.unlock();
    }
  }

  /** The batch that begins right after a position, if it is here; older ones are dropped. */
  Next after(long position) {
    lock.lock();
    try {
      while (!batches.isEmpty() && batches.getFirst().getLast().position() <= position) {
        size -= batches.removeFirst().size();
      }
      List<StoredEvent> first = batches.peekFirst();
      if (first == null) {
        return new Next(List.of(), Long.MAX_VALUE);
      }
      if (first.getFirst().position() > position + 1) {
        return new Next(List.of(), first.getFirst().position());
      }
      size -= batches.removeFirst().size();
      return new Next(first.stream().filter(e -> e.position() > position).toList(), Long.MAX_VALUE);
    } finally {
      lock.unlock();
    }
  }

  /**
   * What is here.
   *
   * @param missingUpTo where the first batch here begins, when others have to come before it
   */
  record Next(List<StoredEvent> events, long missingUpTo) {
    boolean incomplete() {
      return missingUpTo != Long.MAX_VALUE;
    }
  }
}

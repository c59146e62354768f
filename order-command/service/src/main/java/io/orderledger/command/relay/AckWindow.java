package io.orderledger.command.relay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is sent and what is acknowledged. Positions are sent one after the other without gap, by one
 * thread; the acknowledged prefix grows only over positions that are acknowledged without gap, by
 * any thread. A sender that found it full goes on when a quarter is free, not at every answer.
 */
final class AckWindow {
  private final int capacity;
  private final long maxBytes;
  private final boolean[] acked;
  private final int[] bytes;
  private final long[] recordedAt;
  private final AtomicLong bytesInFlight = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile long prefix;
  private volatile long sent;
  private volatile @Nullable Exception failure;
  private boolean waiting;

  /**
   * A window.
   *
   * @param position the last one that is acknowledged already
   */
  AckWindow(long position, int capacity, long maxBytes) {
    this.prefix = position;
    this.sent = position;
    this.capacity = capacity;
    this.maxBytes = maxBytes;
    this.acked = new boolean[capacity];
    this.bytes = new int[capacity];
    this.recordedAt = new long[capacity];
  }

  /**
   * Waits for room.
   *
   * @return whether there is some
   */
  boolean room(long limit, TimeUnit unit) throws InterruptedException {
    if (failure == null && !full()) {
      return true;
    }
    lock.lock();
    try {
      waiting = true;
      long left = unit.toNanos(limit);
      while (failure == null && !roomy() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return failure == null && !full();
    } finally {
      waiting = false;
      lock.unlock();
    }
  }

  private boolean full() {
    return sent - prefix >= capacity || bytesInFlight.get() >= maxBytes;
  }

  private boolean roomy() {
    return (sent - prefix) * 4 <= capacity * 3L && bytesInFlight.get() * 4 <= maxBytes * 3;
  }

  /** Notes that a position is about to be sent; there has to be room. */
  void sending(long position, int size, long recordedAtMillis) {
    long before = sent;
    if (position != before + 1 || before - prefix >= capacity) {
      throw new IllegalStateException(position + " is sent after " + before);
    }
    int slot = slot(position);
    acked[slot] = false;
    bytes[slot] = size;
    recordedAt[slot] = recordedAtMillis;
    bytesInFlight.addAndGet(size);
    sent = position;
  }

  void acknowledged(long position) {
    lock.lock();
    try {
      int slot = slot(position);
      acked[slot] = true;
      bytesInFlight.addAndGet(-bytes[slot]);
      long reached = prefix;
      for (long last = sent; reached < last && acked[slot(reached + 1)]; ) {
        reached++;
      }
      prefix = reached;
      if (waiting && roomy()) {
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Notes that a position will never be acknowledged: nothing more may be sent. */
  void failed(Exception cause) {
    lock.lock();
    try {
      if (failure == null) {
        failure = cause;
      }
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Nullable Exception failure() {
    return failure;
  }

  /** Every position up to here is acknowledged. */
  long prefix() {
    return prefix;
  }

  /** When the oldest event that is not acknowledged was recorded, or {@code now} for none. */
  long oldestMillis(long now) {
    lock.lock();
    try {
      return prefix == sent ? now : recordedAt[slot(prefix + 1)];
    } finally {
      lock.unlock();
    }
  }

  private int slot(long position) {
    return (int) (position % capacity);
  }
}

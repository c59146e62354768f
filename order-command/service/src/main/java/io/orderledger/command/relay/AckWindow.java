package io.orderledger.command.relay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is sent and what is acknowledged. Positions are sent one after the other without gap; the
 * acknowledged prefix grows only over positions that are acknowledged without gap. Thread-safe.
 */
final class AckWindow {
  private final int capacity;
  private final long maxBytes;
  private final boolean[] acked;
  private final int[] bytes;
  private final long[] recordedAt;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long prefix;
  private long sent;
  private long bytesInFlight;
  private @Nullable Exception failure;

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
    lock.lock();
    try {
      long left = unit.toNanos(limit);
      while (failure == null && full() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return failure == null && !full();
    } finally {
      lock.unlock();
    }
  }

  private boolean full() {
    return sent - prefix >= capacity || bytesInFlight >= maxBytes;
  }

  /** Notes that a position is about to be sent; there has to be room. */
  void sending(long position, int size, long recordedAtMillis) {
    lock.lock();
    try {
      if (position != sent + 1 || sent - prefix >= capacity) {
        throw new IllegalStateException(position + " is sent after " + sent);
      }
      sent = position;
      int slot = slot(position);
      acked[slot] = false;
      bytes[slot] = size;
      recordedAt[slot] = recordedAtMillis;
      bytesInFlight += size;
    } finally {
      lock.unlock();
    }
  }

  void acknowledged(long position) {
    lock.lock();
    try {
      acked[slot(position)] = true;
      bytesInFlight -= bytes[slot(position)];
      while (prefix < sent && acked[slot(prefix + 1)]) {
        prefix++;
      }
      changed.signal();
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
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  /** Every position up to here is acknowledged. */
  long prefix() {
    lock.lock();
    try {
      return prefix;
    } finally {
      lock.unlock();
    }
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

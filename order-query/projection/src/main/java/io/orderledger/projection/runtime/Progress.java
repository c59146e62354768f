package io.orderledger.projection.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far one projection has come in the partitions this process owns, as last committed. Wakes who
 * waits for it. Thread-safe.
 */
public final class Progress {
  private final Map<TopicPartition, StoredOffset> owned = new ConcurrentHashMap<>();
  private final Map<String, Integer> partitionCounts = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();

  /** The partitions this process owns and knows the stored offset of. */
  public Map<TopicPartition, StoredOffset> owned() {
    return Map.copyOf(owned);
  }

  /** Empty for a partition that another process owns, or nobody. */
  public Optional<StoredOffset> of(TopicPartition partition) {
    return Optional.ofNullable(owned.get(partition));
  }

  /** How many partitions a topic has; empty while that is not known. */
  public OptionalInt partitions(String topic) {
    Integer count = partitionCounts.get(topic);
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /**
   * Waits until the condition holds; it is looked at after each batch.
   *
   * @return whether it held within the time
   */
  public boolean await(Duration atMost, BooleanSupplier reached) throws InterruptedException {
    if (reached.getAsBoolean()) {
      return true;
    }
    long left = atMost.toNanos();
    lock.lockInterruptibly();
    try {
      while (!reached.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = moved.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  void topic(String topic, int partitions) {
    partitionCounts.put(topic, partitions);
  }

  boolean knows(Collection<String> topics) {
    return partitionCounts.keySet().containsAll(topics);
  }

  Map<TopicPartition, StoredOffset> owned(Collection<TopicPartition> partitions) {
    Map<TopicPartition, StoredOffset> known = new HashMap<>();
    for (TopicPartition partition : partitions) {
      @Nullable StoredOffset offset = owned.get(partition);
      if (offset != null) {
        known.put(partition, offset);
      }
    }
    return known;
  }

  void assigned(Map<TopicPartition, StoredOffset> stored) {
    owned.putAll(stored);
    wake();
  }

  void moved(List<Move> moves) {
    moves.forEach(m -> owned.put(m.partition(), m.to()));
    wake();
  }

  void forget(Collection<TopicPartition> partitions) {
    owned.keySet().removeAll(partitions);
  }

  private void wake() {
    lock.lock();
    try {
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}

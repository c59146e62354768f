package io.orderledger.projection.offset;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
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
  private @Nullable AppliedPrefix prefix;

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

  public void topic(String topic, int partitions) {
    partitionCounts.put(topic, partitions);
  }

  boolean knows(Collection<String> topics) {
    return partitionCounts.keySet().containsAll(topics);
  }

  public Map<TopicPartition, StoredOffset> owned(Collection<TopicPartition> partitions) {
    Map<TopicPartition, StoredOffset> known = new HashMap<>();
    for (TopicPartition partition : partitions) {
      @Nullable StoredOffset offset = owned.get(partition);
      if (offset != null) {
        known.put(partition, offset);
      }
    }
    return known;
  }

  /**
   * A position up to which everything is done; empty unless this process owns all partitions.
   *
   * @param topics all topics of the projection
   */
  public OptionalLong appliedPosition(Collection<String> topics) {
    lock.lock();
    try {
      if (!ownsAll(topics)) {
        return OptionalLong.empty();
      }
      if (prefix == null || prefix.overflows()) {
        prefix = AppliedPrefix.of(owned.values());
      }
      return OptionalLong.of(prefix.position());
    } finally {
      lock.unlock();
    }
  }

  private boolean ownsAll(Collection<String> topics) {
    return knows(topics)
        && owned.size() == topics.stream().mapToInt(t -> partitions(t).orElse(0)).sum();
  }

  public void assigned(Map<TopicPartition, StoredOffset> stored) {
    change(
        () -> {
          owned.putAll(stored);
          prefix = null;
        });
  }

  /**
   * Called when the moves are committed.
   *
   * @param positions those that the moves have done
   */
  public void moved(List<Move> moves, LongStream positions) {
    change(
        () -> {
          moves.forEach(m -> owned.put(m.partition(), m.to()));
          AppliedPrefix known = prefix;
          if (known != null) {
            positions.forEach(known::done);
          }
        });
  }

  public void forget(Collection<TopicPartition> partitions) {
    change(
        () -> {
          owned.keySet().removeAll(partitions);
          prefix = null;
        });
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}

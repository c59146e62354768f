package io.orderledger.projection.offset;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether a projection has once reached the ends that its partitions had when they were first
 * assigned to this process. Stays true from then on. Thread-safe.
 */
public final class CaughtUp {
  private final Progress progress;
  private final Map<TopicPartition, Long> targets = new ConcurrentHashMap<>();
  private final Set<TopicPartition> seen = ConcurrentHashMap.newKeySet();
  private volatile boolean joined;
  private volatile boolean reached;

  public CaughtUp(Progress progress) {
    this.progress = progress;
  }

  public void joined() {
    joined = true;
  }

  public void assigned(TopicPartition partition, long end) {
    if (seen.add(partition)) {
      targets.put(partition, end);
    }
  }

  /** Somebody else catches up now with partitions that are taken away. */
  public void revoked(Collection<TopicPartition> partitions) {
    targets.keySet().removeAll(partitions);
  }

  /** The partitions that are still behind, empty once caught up. */
  Set<TopicPartition> behind() {
    targets.entrySet().removeIf(t -> next(t.getKey()) >= t.getValue());
    return Set.copyOf(targets.keySet());
  }

  public boolean reached(Collection<String> topics) {
    if (!reached) {
      reached = joined && progress.knows(topics) && behind().isEmpty();
    }
    return reached;
  }

  private long next(TopicPartition partition) {
    return progress.of(partition).map(StoredOffset::next).orElse(-1L);
  }
}

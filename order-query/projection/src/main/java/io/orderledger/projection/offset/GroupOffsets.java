package io.orderledger.projection.offset;

import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells Kafka where the group stands, for lag monitors alone: what is applied is decided by the
 * table. A broker writes each commit down, so there is at most one a second and consumer, and one
 * when the consumer finds nothing more. Thread-safe.
 */
public final class GroupOffsets {
  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final Progress progress;
  private final Map<Consumer<?, ?>, Long> committedAt = new WeakHashMap<>();
  private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();

  public GroupOffsets(Progress progress) {
    this.progress = progress;
  }

  /** Commits what this consumer's partitions have come to, unless it was done a moment ago. */
  public void moved(Consumer<?, ?> consumer) {
    long now = System.nanoTime();
    synchronized (committedAt) {
      Long before = committedAt.get(consumer);
      if (before != null && now - before < EVERY) {
        return;
      }
      committedAt.put(consumer, now);
    }
    commit(consumer);
  }

  /** Commits what is left. */
  public void idle(Consumer<?, ?> consumer) {
    commit(consumer);
  }

  private void commit(Consumer<?, ?> consumer) {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        progress.owned(consumer.assignment()).entrySet().stream()
            .filter(p -> !Long.valueOf(p.getValue().next()).equals(committed.get(p.getKey())))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, p -> new OffsetAndMetadata(p.getValue().next())));
    if (!offsets.isEmpty()) {
      consumer.commitAsync(
          offsets,
          (sent, failure) -> {
            if (failure == null) {
              sent.forEach((partition, offset) -> committed.put(partition, offset.offset()));
            }
          });
    }
  }
}

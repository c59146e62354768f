package io.orderledger.projection.rebuild;

import io.orderledger.projection.offset.StoredOffset;
import io.orderledger.projection.runtime.SideApplier;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads some partitions from where the side stands up to given offsets. Used by one thread. */
final class SideReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration KAFKA_SILENT_FOR = Duration.ofSeconds(60);

  private final Consumer<byte[], byte[]> consumer;
  private final SideApplier applier;
  private final RebuildProgress progress;
  private final Map<TopicPartition, StoredOffset> reached;

  SideReader(
      Consumer<byte[], byte[]> consumer,
      SideApplier applier,
      RebuildProgress progress,
      Map<TopicPartition, StoredOffset> start) {
    this.consumer = consumer;
    this.applier = applier;
    this.progress = progress;
    this.reached = new HashMap<>(start);
  }

  /** Reads up to these offsets, exclusive; partitions that are not this reader's are left out. */
  Callable<Void> upTo(Map<TopicPartition, Long> targets) {
    return () -> {
      read(targets);
      return null;
    };
  }

  private void read(Map<TopicPartition, Long> targets) throws SQLException {
    long heardAt = System.nanoTime();
    // Polls for earlier targets may have gone beyond them, so every reading begins with a seek.
    Set<TopicPartition> placed = Set.of();
    for (Set<TopicPartition> left = left(targets); !left.isEmpty(); left = left(targets)) {
      if (!placed.equals(left)) {
        consumer.assign(left);
        left.forEach(p -> consumer.seek(p, next(p)));
        placed = left;
      }
      List<ConsumerRecord<byte[], byte[]>> records = below(targets, consumer.poll(POLL));
      if (!records.isEmpty()) {
        reached.putAll(applier.apply(records, reached));
        progress.add(records.size());
        heardAt = System.nanoTime();
      } else if (System.nanoTime() - heardAt > KAFKA_SILENT_FOR.toNanos()) {
        throw new RebuildFailed("no records of " + left + " for " + KAFKA_SILENT_FOR);
      }
    }
  }

  private Set<TopicPartition> left(Map<TopicPartition, Long> targets) {
    return reached.keySet().stream()
        .filter(p -> next(p) < targets.getOrDefault(p, 0L))
        .collect(Collectors.toSet());
  }

  private long next(TopicPartition partition) {
    return reached.getOrDefault(partition, new StoredOffset(0, 0, 0)).next();
  }

  private static List<ConsumerRecord<byte[], byte[]>> below(
      Map<TopicPartition, Long> targets, ConsumerRecords<byte[], byte[]> polled) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(polled.count());
    for (TopicPartition partition : polled.partitions()) {
      long end = targets.getOrDefault(partition, 0L);
      List<ConsumerRecord<byte[], byte[]>> all = polled.records(partition);
      if (all.getLast().offset() < end) {
        records.addAll(all);
      } else {
        all.stream().filter(r -> r.offset() < end).forEach(records::add);
      }
    }
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}

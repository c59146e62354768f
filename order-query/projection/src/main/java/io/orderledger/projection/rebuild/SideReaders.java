package io.orderledger.projection.rebuild;

import io.orderledger.projection.offset.StoredOffset;
import io.orderledger.projection.runtime.SideApplier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads all partitions of a projection into the side tables, on a thread for each reader. */
final class SideReaders implements AutoCloseable {
  private final List<SideReader> readers = new ArrayList<>();
  private final ExecutorService threads;

  SideReaders(
      SideApplier applier,
      Supplier<Consumer<byte[], byte[]>> consumers,
      RebuildProgress progress,
      List<TopicPartition> partitions,
      int most)
      throws SQLException {
    Map<TopicPartition, StoredOffset> start = applier.begin(partitions);
    int count = Math.max(1, Math.min(most, partitions.size()));
    for (int reader = 0; reader < count; reader++) {
      Map<TopicPartition, StoredOffset> own = new HashMap<>();
      for (int i = reader; i < partitions.size(); i += count) {
        own.put(partitions.get(i), start.get(partitions.get(i)));
      }
      readers.add(new SideReader(consumers.get(), applier, progress, own));
    }
    threads =
        Executors.newFixedThreadPool(count, Thread.ofPlatform().name("rebuild-", 0).factory());
  }

  /**
   * Reads up to these offsets.
   *
   * @throws RebuildFailed if the database or Kafka does not let it
   */
  void readUpTo(Map<TopicPartition, Long> targets) throws InterruptedException {
    List<Future<Void>> reading = new ArrayList<>();
    readers.forEach(r -> reading.add(threads.submit(r.upTo(targets))));
    for (Future<Void> future : reading) {
      try {
        future.get();
      } catch (ExecutionException e) {
        throw new RebuildFailed(
            "events cannot be applied", Objects.requireNonNullElse(e.getCause(), e));
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
    readers.forEach(SideReader::close);
  }
}

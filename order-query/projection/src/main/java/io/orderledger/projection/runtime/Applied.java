package io.orderledger.projection.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.projection.offset.AppliedPrefix;
import io.orderledger.projection.offset.Offsets;
import io.orderledger.projection.offset.Progress;
import io.orderledger.projection.offset.StoredOffset;
import io.orderledger.projection.offset.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * What a projection has applied, whoever owns its partitions: from memory where this process does,
 * from the table otherwise. Thread-safe.
 */
public final class Applied {
  private static final Duration ASK_THE_TABLE_EACH = Duration.ofMillis(20);

  private final ProjectionRuntime runtime;
  private final Transactions transactions;

  Applied(ProjectionRuntime runtime, Transactions transactions) {
    this.runtime = runtime;
    this.transactions = transactions;
  }

  /**
   * Whether the event at this position, of the aggregate with this key, is done: applied or parked.
   *
   * @param key the record's key, which says the partition
   */
  public boolean reached(String projection, String topic, String key, long position) {
    OptionalInt partitions = progress(projection).partitions(topic);
    if (partitions.isEmpty()) {
      return false;
    }
    int partition = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions.getAsInt();
    TopicPartition where = new TopicPartition(topic, partition);
    return progress(projection)
            .of(where)
            .or(() -> Optional.ofNullable(stored(projection).get(where)))
            .orElse(StoredOffset.START)
            .position()
        >= position;
  }

  /**
   * A position up to which every event is done, for a projection that reads all events. It is a
   * lower bound: the latest such position when everything is done, near it under load.
   */
  public long everythingUpTo(String projection) {
    OptionalLong known = progress(projection).appliedPosition(topics(projection));
    return known.isPresent()
        ? known.getAsLong()
        : AppliedPrefix.of(stored(projection).values()).position();
  }

  /**
   * Waits until the condition holds.
   *
   * @return whether it held within the time
   */
  public boolean await(String projection, Duration atMost, BooleanSupplier reached) {
    long deadline = System.nanoTime() + atMost.toNanos();
    try {
      do {
        if (progress(projection).await(ASK_THE_TABLE_EACH, reached)) {
          return true;
        }
      } while (System.nanoTime() < deadline);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Progress progress(String projection) {
    return running(projection).progress();
  }

  private List<String> topics(String projection) {
    return running(projection).projection().topics();
  }

  private RunningProjection running(String projection) {
    return runtime
        .find(projection)
        .orElseThrow(() -> new IllegalArgumentException("no projection " + projection));
  }

  private Map<TopicPartition, StoredOffset> stored(String projection) {
    try {
      return transactions.run(tx -> new Offsets(projection).load(tx));
    } catch (SQLException e) {
      return Map.of();
    }
  }
}

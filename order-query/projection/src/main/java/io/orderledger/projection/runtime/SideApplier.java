package io.orderledger.projection.runtime;

import io.orderledger.projection.offset.Offsets;
import io.orderledger.projection.offset.StoredOffset;
import io.orderledger.projection.offset.Transactions;
import io.orderledger.projection.record.Poll;
import io.orderledger.projection.record.PollReader;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies a projection to the tables of a side schema, exactly as to the live ones. Thread-safe.
 */
public final class SideApplier {
  private final Offsets offsets;
  private final Transactions transactions;
  private final PollReader reader;
  private final BatchWriter writer;
  private final BatchWriter loader;
  private volatile boolean loading;

  SideApplier(
      Offsets offsets,
      Transactions transactions,
      PollReader reader,
      BatchWriter writer,
      BatchWriter loader) {
    this.offsets = offsets;
    this.transactions = transactions;
    this.reader = reader;
    this.writer = writer;
    this.loader = loader;
  }

  /** Whether what comes now is applied by {@link io.orderledger.projection.Projection#load}. */
  public void loading(boolean now) {
    loading = now;
  }

  /** Stores the start of each partition. */
  public Map<TopicPartition, StoredOffset> begin(Collection<TopicPartition> partitions)
      throws SQLException {
    return transactions.run(
        tx -> {
          offsets.create(tx, partitions);
          Map<TopicPartition, StoredOffset> start = new HashMap<>();
          partitions.forEach(p -> start.put(p, StoredOffset.START));
          return start;
        });
  }

  /**
   * Applies records and stores the offsets they lead to.
   *
   * @param from the offsets before, by partition
   * @return the offsets after, of the partitions that moved
   */
  public Map<TopicPartition, StoredOffset> apply(
      List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, StoredOffset> from)
      throws SQLException {
    Poll poll = reader.read(records, from);
    if (!poll.moves().isEmpty()) {
      int _ = (loading ? loader : writer).write(poll);
    }
    Map<TopicPartition, StoredOffset> after = new HashMap<>();
    poll.moves().forEach(m -> after.put(m.partition(), m.to()));
    return after;
  }
}

package io.orderledger.projection.runtime;

import io.orderledger.projection.offset.CaughtUp;
import io.orderledger.projection.offset.Move;
import io.orderledger.projection.offset.Offsets;
import io.orderledger.projection.offset.Progress;
import io.orderledger.projection.offset.StoredOffset;
import io.orderledger.projection.offset.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what this process believes about its partitions equal to what the database says. Called on
 * consumer threads, since it seeks.
 */
final class Ownership {
  private static final Logger log = LoggerFactory.getLogger(Ownership.class);
  private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(5);

  private final String projection;
  private final List<String> topics;
  private final Transactions transactions;
  private final Offsets offsets;
  private final Progress progress;
  private final CaughtUp caughtUp;

  Ownership(
      String projection,
      List<String> topics,
      Transactions transactions,
      Progress progress,
      CaughtUp caughtUp) {
    this.projection = projection;
    this.topics = List.copyOf(topics);
    this.transactions = transactions;
    this.offsets = new Offsets(projection);
    this.progress = progress;
    this.caughtUp = caughtUp;
  }

  /**
   * Takes over the partitions of which the stored offset is not known, or differs from what is
   * believed, and seeks there.
   *
   * @return the partitions taken over
   */
  Set<TopicPartition> claim(Consumer<?, ?> consumer, Collection<TopicPartition> partitions)
      throws SQLException {
    learnTopics(consumer);
    Map<TopicPartition, StoredOffset> stored = transactions.run(tx -> load(tx, partitions));
    Map<TopicPartition, StoredOffset> believed = progress.owned(partitions);
    Map<TopicPartition, StoredOffset> taken = new HashMap<>();
    for (TopicPartition partition : partitions) {
      StoredOffset offset = stored.getOrDefault(partition, StoredOffset.START);
      if (!offset.equals(believed.get(partition))) {
        taken.put(partition, offset);
      }
    }
    if (!taken.isEmpty()) {
      takeOver(consumer, taken);
    }
    return taken.keySet();
  }

  /** The partitions of the consumer that are not owned yet. */
  Collection<TopicPartition> unclaimed(Consumer<?, ?> consumer) {
    List<TopicPartition> unclaimed = new ArrayList<>(consumer.assignment());
    unclaimed.removeAll(progress.owned(unclaimed).keySet());
    return unclaimed;
  }

  private Map<TopicPartition, StoredOffset> load(
      Connection tx, Collection<TopicPartition> partitions) throws SQLException {
    Map<TopicPartition, StoredOffset> stored = offsets.load(tx);
    List<TopicPartition> unread = partitions.stream().filter(p -> !stored.containsKey(p)).toList();
    if (!unread.isEmpty()) {
      offsets.create(tx, unread);
    }
    return stored;
  }

  private void takeOver(Consumer<?, ?> consumer, Map<TopicPartition, StoredOffset> taken)
      throws SQLException {
    Map<TopicPartition, Long> ends = consumer.endOffsets(taken.keySet(), BROKER_ANSWERS_WITHIN);
    for (Map.Entry<TopicPartition, StoredOffset> entry : taken.entrySet()) {
      TopicPartition partition = entry.getKey();
      long end = ends.getOrDefault(partition, 0L);
      if (entry.getValue().next() > end) {
        entry.setValue(restart(partition, entry.getValue(), end));
      }
      consumer.seek(partition, entry.getValue().next());
      caughtUp.assigned(partition, end);
    }
    progress.assigned(taken);
  }

  /** The topic is shorter than what was read of it: it was made anew and is read from its start. */
  private StoredOffset restart(TopicPartition partition, StoredOffset stored, long end)
      throws SQLException {
    log.error(
        "{}: {} ends at {}, before the stored offset {}: it was made anew. Reading it from its"
            + " start, without the positions that were applied before",
        projection,
        partition,
        end,
        stored.next());
    StoredOffset start = new StoredOffset(0, stored.position(), stored.done());
    return transactions.run(
        tx -> {
          offsets.move(tx, List.of(new Move(partition, stored, start)));
          return start;
        });
  }

  private void learnTopics(Consumer<?, ?> consumer) {
    for (String topic : topics) {
      if (progress.partitions(topic).isEmpty()) {
        List<PartitionInfo> known = consumer.partitionsFor(topic, BROKER_ANSWERS_WITHIN);
        if (known != null && !known.isEmpty()) {
          progress.topic(topic, known.size());
        }
      }
    }
  }
}

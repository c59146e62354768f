package io.orderledger.projection.runtime;

import io.orderledger.projection.offset.GroupOffsets;
import io.orderledger.projection.offset.Progress;
import io.orderledger.projection.offset.StoredOffset;
import io.orderledger.projection.record.Poll;
import io.orderledger.projection.record.PollReader;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Takes polls to the database. What it throws has changed nothing: {@link RetryFromStored} reads
 * the records again.
 */
final class ProjectionListener
    implements BatchAcknowledgingConsumerAwareMessageListener<byte[], byte[]> {
  private final Ownership ownership;
  private final Progress progress;
  private final PollReader reader;
  private final BatchWriter writer;
  private final ProjectionMetrics metrics;
  private final GroupOffsets groupOffsets;
  private final RetryFromStored retry;

  ProjectionListener(
      Ownership ownership,
      Progress progress,
      PollReader reader,
      BatchWriter writer,
      ProjectionMetrics metrics,
      GroupOffsets groupOffsets,
      RetryFromStored retry) {
    this.ownership = ownership;
    this.progress = progress;
    this.reader = reader;
    this.writer = writer;
    this.metrics = metrics;
    this.groupOffsets = groupOffsets;
    this.retry = retry;
  }

  @Override
  public void onMessage(
      List<ConsumerRecord<byte[], byte[]>> records,
      @Nullable Acknowledgment acknowledgment,
      @Nullable Consumer<?, ?> consumer) {
    apply(records, Objects.requireNonNull(consumer));
  }

  private void apply(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
    Collection<TopicPartition> partitions = consumer.assignment();
    Map<TopicPartition, StoredOffset> before = progress.owned(partitions);
    try {
      claimUnclaimed(consumer);
      Poll poll = reader.read(records, before);
      if (!poll.moves().isEmpty()) {
        long startedAt = System.nanoTime();
        int parked = writer.write(poll);
        metrics.batch(poll.records().size(), parked, System.nanoTime() - startedAt);
        progress.moved(poll.moves(), poll.positions());
        groupOffsets.moved(consumer);
      }
      metrics.lag(consumer);
      retry.succeeded();
    } catch (SQLException | RuntimeException e) {
      progress.forget(partitions);
      throw new BatchNotApplied(e);
    }
  }

  private void claimUnclaimed(Consumer<?, ?> consumer) throws SQLException {
    Collection<TopicPartition> unclaimed = ownership.unclaimed(consumer);
    if (!unclaimed.isEmpty()) {
      ownership.claim(consumer, unclaimed);
    }
  }
}

package io.orderledger.projection.runtime;

import io.orderledger.projection.offset.CaughtUp;
import io.orderledger.projection.offset.GroupOffsets;
import io.orderledger.projection.offset.Progress;
import java.sql.SQLException;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Takes over assigned partitions at their stored offsets and lets revoked ones go. */
final class Rebalances implements ConsumerAwareRebalanceListener {
  private static final Logger log = LoggerFactory.getLogger(Rebalances.class);

  private final String projection;
  private final Ownership ownership;
  private final Progress progress;
  private final CaughtUp caughtUp;
  private final GroupOffsets groupOffsets;
  private final ProjectionMetrics metrics;
  private volatile boolean silent;

  Rebalances(
      String projection,
      Ownership ownership,
      Progress progress,
      CaughtUp caughtUp,
      GroupOffsets groupOffsets,
      ProjectionMetrics metrics) {
    this.projection = projection;
    this.ownership = ownership;
    this.progress = progress;
    this.caughtUp = caughtUp;
    this.groupOffsets = groupOffsets;
    this.metrics = metrics;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    try {
      ownership.claim(consumer, partitions);
      caughtUp.joined();
    } catch (SQLException | RuntimeException e) {
      log.warn("{}: offsets of {} not read yet: {}", projection, partitions, e.getMessage());
    }
  }

  /** Claims what could not be claimed on assignment, and checks what is believed of the rest. */
  void whenIdle(Consumer<?, ?> consumer) {
    try {
      ownership.claim(consumer, consumer.assignment());
      caughtUp.joined();
      groupOffsets.idle(consumer);
      metrics.lag(consumer);
      silent = false;
    } catch (SQLException | RuntimeException e) {
      if (!silent) {
        log.warn("{}: offsets not read, trying on: {}", projection, e.getMessage());
      }
      silent = true;
    }
  }

  @Override
  public void onPartitionsRevokedAfterCommit(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    letGo(partitions);
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    letGo(partitions);
  }

  private void letGo(Collection<TopicPartition> partitions) {
    progress.forget(partitions);
    caughtUp.revoked(partitions);
    metrics.revoked(partitions);
  }
}

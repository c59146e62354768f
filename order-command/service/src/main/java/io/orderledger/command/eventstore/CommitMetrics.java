package io.orderledger.command.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;

/** What the group commit does, in numbers. */
public final class CommitMetrics {
  private final MeterRegistry registry;
  private final DistributionSummary batch;
  private final Timer commit;

  /** Registers the meters. */
  public CommitMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.batch =
        DistributionSummary.builder("orderledger.append.batch")
            .description("Commands written by one transaction")
            .register(registry);
    this.commit =
        Timer.builder("orderledger.append.commit")
            .description("Time one batch took until it was durable")
            .register(registry);
  }

  void queue(Collection<?> queue) {
    registry.gaugeCollectionSize("orderledger.append.queue", Tags.empty(), queue);
  }

  void written(int commands, long nanos) {
    batch.record(commands);
    commit.record(Duration.ofNanos(nanos));
  }
}

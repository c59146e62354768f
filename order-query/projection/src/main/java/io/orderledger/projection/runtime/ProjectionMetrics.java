package io.orderledger.projection.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * What one projection reports: {@code orderledger.projection.lag} (events), {@code .applied},
 * {@code .parked}, {@code .batch.size} and {@code .batch}, the time of a batch to its commit.
 */
public final class ProjectionMetrics {
  private static final String PREFIX = "orderledger.projection.";

  private final Map<TopicPartition, Long> lags = new ConcurrentHashMap<>();
  private final Counter applied;
  private final Counter parked;
  private final DistributionSummary batchSize;
  private final Timer batchTime;

  ProjectionMetrics(String projection, MeterRegistry registry) {
    Tags tags = Tags.of("projection", projection);
    applied = registry.counter(PREFIX + "applied", tags);
    parked = registry.counter(PREFIX + "parked", tags);
    batchSize = registry.summary(PREFIX + "batch.size", tags);
    batchTime = registry.timer(PREFIX + "batch", tags);
    Gauge.builder(PREFIX + "lag", this, ProjectionMetrics::totalLag).tags(tags).register(registry);
  }

  void batch(int records, int recordsParked, long nanos) {
    applied.increment(records - recordsParked);
    parked.increment(recordsParked);
    batchSize.record(records);
    batchTime.record(Duration.ofNanos(nanos));
  }

  /** Called on the consumer's thread; costs no request. */
  void lag(Consumer<?, ?> consumer) {
    for (TopicPartition partition : consumer.assignment()) {
      consumer.currentLag(partition).ifPresent(lag -> lags.put(partition, lag));
    }
  }

  void revoked(Collection<TopicPartition> partitions) {
    lags.keySet().removeAll(partitions);
  }

  /** Events that are on the topics and not applied, in the partitions this process owns. */
  public long totalLag() {
    return lags.values().stream().mapToLong(Long::longValue).sum();
  }

  public long lag(TopicPartition partition) {
    return lags.getOrDefault(partition, 0L);
  }
}

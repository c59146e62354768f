package io.orderledger.projection.runtime;

import io.orderledger.projection.Projection;
import io.orderledger.projection.offset.CaughtUp;
import io.orderledger.projection.offset.Progress;
import io.orderledger.projection.parking.ParkedRetry;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** A projection with what runs it. */
public record RunningProjection(
    Projection projection,
    Progress progress,
    CaughtUp caughtUp,
    ProjectionMetrics metrics,
    ParkedRetry parkedRetry,
    ConcurrentMessageListenerContainer<byte[], byte[]> container) {

  public String name() {
    return projection.name();
  }

  public boolean ready() {
    return caughtUp.reached(projection.topics());
  }
}

package io.orderledger.projection.runtime;

import io.orderledger.projection.Projection;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** A projection with what runs it. */
record RunningProjection(
    Projection projection,
    Progress progress,
    CaughtUp caughtUp,
    ProjectionMetrics metrics,
    ParkedRetry parkedRetry,
    ConcurrentMessageListenerContainer<byte[], byte[]> container) {

  String name() {
    return projection.name();
  }

  boolean ready() {
    return caughtUp.reached(projection.topics());
  }
}

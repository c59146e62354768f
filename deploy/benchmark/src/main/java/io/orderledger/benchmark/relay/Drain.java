package io.orderledger.benchmark.relay;

/** A way to get the stored events to Kafka. */
interface Drain {
  /** Everything that is not the relaying itself: what a run needs to begin from the start. */
  void prepare() throws Exception;

  /** Starts relaying; returns at once. What it gives is closed when all events have arrived. */
  AutoCloseable start() throws Exception;

  /** Lets go of what {@link #prepare} made. */
  default void tidy() throws Exception {}
}

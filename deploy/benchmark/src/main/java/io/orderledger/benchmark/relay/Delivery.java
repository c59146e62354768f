package io.orderledger.benchmark.relay;

import java.util.UUID;

/** What brings the events of a command side to Kafka while commands come in. */
interface Delivery {
  /** Begins to deliver; ends when what it gives is closed. */
  Running start() throws Exception;

  /** A delivery under way. */
  interface Running extends AutoCloseable {
    /** Hears that the placing of this order was acknowledged. */
    default void acknowledged(UUID order) {}

    @Override
    void close();
  }
}

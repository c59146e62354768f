package io.orderledger.benchmark.relay;

/** What brings the events of a command side to Kafka while commands come in. */
@FunctionalInterface
interface Delivery {
  /** Begins to deliver; ends when what it gives is closed. */
  AutoCloseable start() throws Exception;
}

package io.orderledger.benchmark.harness;

/** One side of a comparison: our code or a peer. */
public interface Contender extends AutoCloseable {

  /** The name in the report: {@code ours}, {@code P2}, {@code L1} and so on. */
  String name();

  /** The settings that matter, for the report: no peer is handicapped in secret. */
  String settings();

  /**
   * Does the work once and measures it. The first calls are warm-ups whose results are dropped.
   *
   * @throws Exception if the work failed or its verification did; the scenario then fails
   */
  Measurement measure() throws Exception;

  @Override
  default void close() {}
}

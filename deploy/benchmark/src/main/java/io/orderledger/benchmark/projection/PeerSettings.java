package io.orderledger.benchmark.projection;

import io.orderledger.benchmark.harness.EmptyTopics;
import java.time.Duration;

/**
 * How a listener is set up.
 *
 * @param schema where its tables are
 * @param batch whether it gets whole polls, each one transaction, or single records
 * @param concurrency consumer threads
 * @param pollRecords {@code max.poll.records}
 * @param fetchBytes {@code max.partition.fetch.bytes}
 * @param atMost how long a run may take; a slower peer is measured over what it did by then
 */
record PeerSettings(
    String name,
    String schema,
    boolean batch,
    int concurrency,
    int pollRecords,
    int fetchBytes,
    Duration atMost) {
  private static final int MIB = 1024 * 1024;

  /** P6: a record listener as Spring sets it up, a commit for each event. */
  static PeerSettings naive(Duration atMost) {
    return new PeerSettings("P6", "p6", false, 1, 500, MIB, atMost);
  }

  /** P7: a batch listener, a thread for each partition, a transaction for each poll. */
  static PeerSettings batched(Duration atMost) {
    return new PeerSettings("P7", "p7", true, EmptyTopics.PARTITIONS, 5_000, 8 * MIB, atMost);
  }

  /** What is appended to the database's address. */
  String urlParameters() {
    return "?currentSchema=" + schema + (batch ? "&reWriteBatchedInserts=true" : "");
  }

  @Override
  public String toString() {
    return ("%s listener, concurrency %d, max.poll.records=%d, %s; measured for %d s at most,"
            + " warmed up for 10 s at most")
        .formatted(
            batch ? "batch" : "record",
            concurrency,
            pollRecords,
            batch
                ? "JDBC batches with reWriteBatchedInserts, a transaction for each poll"
                : "a row and a commit for each event",
            atMost.toSeconds());
  }
}

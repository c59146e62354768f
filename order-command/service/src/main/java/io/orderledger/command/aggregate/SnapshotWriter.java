package io.orderledger.command.aggregate;

import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/**
 * Writes snapshots beside the work: one thread, a bounded queue, and what does not fit is left out,
 * since a snapshot is a cache.
 */
public final class SnapshotWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);
  private static final String WRITE =
      """
      INSERT INTO aggregate_snapshot (aggregate_id, sequence, state_schema, state)
      VALUES (?, ?, ?, ?)
      ON CONFLICT (aggregate_id, sequence) DO UPDATE
        SET state_schema = EXCLUDED.state_schema, state = EXCLUDED.state
      """;

  private record Snapshot(UUID id, long sequence, int schema, Object state) {}

  private final JdbcClient jdbc;
  private final int every;
  private final BlockingQueue<Snapshot> queue = new ArrayBlockingQueue<>(256);
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Starts the writing thread.
   *
   * @param every events between two snapshots of an aggregate
   */
  public SnapshotWriter(JdbcClient jdbc, int every) {
    this.jdbc = jdbc;
    this.every = every;
    this.thread = Thread.ofPlatform().name("snapshots").daemon().start(this::run);
  }

  int every() {
    return every;
  }

  /** Whether a snapshot falls due between two sequences. */
  boolean due(long before, long after) {
    return (before + 1) / every != (after + 1) / every;
  }

  void offer(UUID id, long sequence, int schema, Object state) {
    if (!queue.offer(new Snapshot(id, sequence, schema, state))) {
      LOG.debug("A snapshot of {} was left out", id);
    }
  }

  private void run() {
    while (!closed) {
      try {
        Snapshot snapshot = queue.poll(1, TimeUnit.SECONDS);
        if (snapshot != null) {
          write(snapshot);
        }
      } catch (InterruptedException e) {
        closed = true;
      } catch (DataAccessException | JacksonException e) {
        LOG.warn("A snapshot was not written: {}", e.getMessage());
      }
    }
  }

  private void write(Snapshot snapshot) {
    jdbc.sql(WRITE)
        .param(snapshot.id())
        .param(snapshot.sequence())
        .param(snapshot.schema())
        .param(StateJson.MAPPER.writeValueAsBytes(snapshot.state()))
        .update();
  }

  /** Leaves out what is still queued. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}

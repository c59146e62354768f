package io.orderledger.command.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the appends of many commands in one transaction: while one batch is being written, the
 * next one gathers. One thread and one connection do all the writing of this instance; those who
 * wait hold neither. {@link #submit} is thread-safe.
 */
public final class GroupCommit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int MOST_DEAD = 64;

  private final DataSource dataSource;
  private final EventStoreProperties properties;
  private final StoreAvailability availability;
  private final BatchWriter writer;
  private final CommitMetrics metrics;
  private final BlockingQueue<Append> queue;
  private final Thread thread;
  private volatile boolean closed;
  private volatile long writingSince;
  private @Nullable Connection connection;
  private long used;

  /** Starts the writing thread. */
  public GroupCommit(
      DataSource dataSource,
      EventStoreProperties properties,
      StoreAvailability availability,
      CommitListener listener,
      CommitMetrics metrics) {
    this.dataSource = dataSource;
    this.properties = properties;
    this.availability = availability;
    this.metrics = metrics;
    this.writer = new BatchWriter(listener::elsewhere, listener::committed);
    this.queue = new ArrayBlockingQueue<>(properties.queue());
    metrics.queue(queue);
    this.thread = Thread.ofPlatform().name("group-commit").daemon().start(this::run);
  }

  /**
   * Takes an append, or settles it at once when the queue is full or the store does not answer the
   * batch before it. Never blocks or throws.
   */
  public void submit(Append append) {
    if (closed || stalled()) {
      refuse(append, "the order store does not answer");
    } else if (!queue.offer(append)) {
      refuse(append, "too many commands are waiting for the order store");
    }
  }

  private static void refuse(Append append, String reason) {
    if (append.take()) {
      append.settle(new Appended.NotWritten(reason, null));
    }
  }

  private boolean stalled() {
    long since = writingSince;
    return since != 0 && System.nanoTime() - since > properties.deadline().toNanos();
  }

  private void run() {
    List<Append> batch = new ArrayList<>();
    while (!closed || !queue.isEmpty()) {
      try {
        Append first =
            queue.poll(
                availability.isAway() ? properties.probe().toMillis() : 100, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, properties.batch() - 1);
          write(batch);
        } else if (availability.isAway()) {
          probe();
        }
      } catch (InterruptedException e) {
        closed = true;
      } catch (RuntimeException | Error e) {
        LOG.error("A batch failed in an unforeseen way", e);
        fail(batch, new Appended.Unknown(e));
      } finally {
        batch.clear();
      }
    }
    release();
  }

  private void write(List<Append> batch) {
    long begun = System.nanoTime();
    writingSince = begun;
    try {
      writeNow(batch);
    } finally {
      writingSince = 0;
      metrics.written(batch.size(), System.nanoTime() - begun);
    }
  }

  private void writeNow(List<Append> batch) {
    Connection c;
    try {
      c = connected();
    } catch (SQLException e) {
      availability.away(e);
      fail(batch, new Appended.NotWritten("the order store is away", e));
      return;
    }
    try {
      availability.answers();
      writer.write(c, batch);
    } catch (SQLException e) {
      LOG.warn("A batch of {} commands was not written: {}", batch.size(), e.getMessage());
      release();
      if (SqlFailure.answerLost(e)) {
        availability.away(e);
        probe();
      }
    }
  }

  private void probe() {
    try {
      used = System.nanoTime() - 2 * IDLE_NANOS;
      connected();
      availability.answers();
    } catch (SQLException e) {
      release();
      availability.away(e);
    }
  }

  /** The writer's connection, looked at first when it was idle; a dead one is left to the pool. */
  private Connection connected() throws SQLException {
    Connection c = connection;
    if (c != null && System.nanoTime() - used > IDLE_NANOS && !alive(c)) {
      release();
      c = null;
    }
    for (int n = 0; c == null; n++) {
      connection = dataSource.getConnection();
      connection.setAutoCommit(true);
      if (alive(connection)) {
        c = connection;
      } else if (n < MOST_DEAD) {
        release();
      } else {
        throw new SQLException("all connections are dead", "08003");
      }
    }
    used = System.nanoTime();
    return c;
  }

  private static boolean alive(Connection c) {
    try (Statement s = c.createStatement()) {
      return s.execute("SELECT 1");
    } catch (SQLException e) {
      return false;
    }
  }

  private void release() {
    Connection c = connection;
    connection = null;
    if (c != null) {
      try {
        c.close();
      } catch (SQLException e) {
        LOG.debug("A connection did not close", e);
      }
    }
  }

  private static void fail(List<Append> batch, Appended result) {
    for (Append append : batch) {
      if (append.take()) {
        append.settle(result);
      } else {
        append.lineage().end();
      }
    }
  }

  /** Writes what is queued, then stops; bounded by the deadline. */
  @Override
  public void close() {
    closed = true;
    try {
      if (!thread.join(properties.deadline())) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

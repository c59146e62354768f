package io.orderledger.command.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
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

  private final DataSource dataSource;
  private final EventStoreProperties properties;
  private final StoreAvailability availability;
  private final BatchWriter writer;
  private final CommitMetrics metrics;
  private final BlockingQueue<Append> queue;
  private final Thread thread;
  private volatile boolean closed;
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

  /** Takes an append, or settles it at once when the queue is full. Never blocks or throws. */
  public void submit(Append append) {
    if ((closed || !queue.offer(append)) && append.take()) {
      append.settle(new Appended.NotWritten("too many commands are waiting for the store", null));
    }
  }

  private void run() {
    List<Append> batch = new ArrayList<>();
    while (!closed || !queue.isEmpty()) {
      try {
        Append first =
            queue.poll(
                availability.doubtful() ? properties.probe().toMillis() : 100,
                TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, properties.batch() - 1);
          write(batch);
        } else if (availability.doubtful()) {
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
    Connection c;
    try {
      c = connected();
    } catch (SQLException e) {
      availability.away(e);
      fail(batch, new Appended.NotWritten("the order store is away", e));
      return;
    }
    try {
      writer.write(c, batch);
      availability.answers();
    } catch (SQLException e) {
      LOG.warn("A batch of {} commands was not written: {}", batch.size(), e.getMessage());
      release();
      if (SqlFailure.connectionLost(e)) {
        probe();
      }
    }
    metrics.written(batch.size(), System.nanoTime() - begun);
  }

  private void probe() {
    try {
      if (connected().isValid(1)) {
        availability.answers();
      } else {
        release();
        availability.away(new SQLException("the connection is dead"));
      }
    } catch (SQLException e) {
      release();
      availability.away(e);
    }
  }

  private Connection connected() throws SQLException {
    Connection c = connection;
    if (c != null && System.nanoTime() - used > IDLE_NANOS && !c.isValid(1)) {
      release();
      c = null;
    }
    if (c == null) {
      c = dataSource.getConnection();
      c.setAutoCommit(true);
      connection = c;
    }
    used = System.nanoTime();
    return c;
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

package io.orderledger.projection;

import io.orderledger.contract.codec.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts events per aggregate and insists on their order. */
public class Tally implements Projection {
  private final String name;
  private final String topic;

  /** How many more batches fail as they do when another transaction is in the way. */
  final AtomicInteger deadlocks = new AtomicInteger();

  /** Held by a test that keeps batches from being applied. */
  final Semaphore gate = new Semaphore(1);

  /** Ids of events that this projection fails on, as long as they are in here. */
  final Set<String> poison = ConcurrentHashMap.newKeySet();

  Tally(String name, String topic) {
    this.name = name;
    this.topic = topic;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> topics() {
    return List.of(topic);
  }

  @Override
  public List<String> tables() {
    return List.of("applied", "tally");
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection tx) throws SQLException {
    gate.acquireUninterruptibly();
    try {
      if (deadlocks.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        throw new SQLException("deadlock detected", "40P01");
      }
      write(batch, tx);
    } finally {
      gate.release();
    }
  }

  private void write(List<RecordedEvent> batch, Connection tx) throws SQLException {
    try (PreparedStatement row = tx.prepareStatement("INSERT INTO applied VALUES (?, ?, ?)")) {
      for (RecordedEvent event : batch) {
        row.setString(1, event.metadata().id());
        row.setString(2, event.metadata().subject());
        row.setLong(3, event.metadata().sequence());
        row.addBatch();
        if (poison.contains(event.metadata().id())) {
          row.executeBatch();
          throw new IllegalStateException("poison " + event.metadata().id());
        }
      }
      row.executeBatch();
    }
    for (RecordedEvent event : batch) {
      count(event, tx);
    }
  }

  private static void count(RecordedEvent event, Connection tx) throws SQLException {
    try (PreparedStatement upsert =
        tx.prepareStatement(
            """
            INSERT INTO tally VALUES (?, 1, ?)
            ON CONFLICT (subject) DO UPDATE
            SET events = CASE WHEN excluded.last_sequence = tally.last_sequence + 1
                              THEN tally.events + 1 ELSE 1000000 END,
                last_sequence = excluded.last_sequence
            """)) {
      upsert.setString(1, event.metadata().subject());
      upsert.setLong(2, event.metadata().sequence());
      upsert.executeUpdate();
    }
  }
}

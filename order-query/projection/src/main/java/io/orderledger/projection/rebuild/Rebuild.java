package io.orderledger.projection.rebuild;

import io.orderledger.projection.Projection;
import io.orderledger.projection.runtime.SideApplier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.postgresql.util.PSQLState;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One rebuild, from empty side tables to the swap. See {@code
 * decisions/003-rebuild-beside-the-live-tables.md}.
 */
final class Rebuild {
  private static final long SHORT = 5_000;
  private static final int MOST_SWAP_ATTEMPTS = 600;

  private final Projection projection;
  private final DataSource database;
  private final SideTables tables;
  private final SideApplier applier;
  private final SideReaders readers;
  private final RebuildProgress progress;
  private final Consumer<String> terminal;

  Rebuild(
      Projection projection,
      DataSource database,
      SideTables tables,
      SideApplier applier,
      SideReaders readers,
      RebuildProgress progress,
      Consumer<String> terminal) {
    this.projection = projection;
    this.database = database;
    this.tables = tables;
    this.applier = applier;
    this.readers = readers;
    this.progress = progress;
    this.terminal = terminal;
  }

  /**
   * Fills the side tables, compares them with the live ones and swaps them.
   *
   * @param bulk whether the most of the events is loaded
   */
  List<TableChecksum> run(boolean bulk) throws SQLException, InterruptedException {
    enter("reads the topics");
    catchUp();
    enter("makes indexes");
    SideIndexes.finish(tables, database);
    if (bulk) {
      loaded();
    }
    enter("compares");
    List<TableChecksum> checksums = compare();
    checksums.forEach(c -> terminal.accept(projection.name() + " " + c));
    enter("swaps");
    swap();
    progress.different(new RebuildResult(projection.name(), checksums).different());
    enter("is done");
    return checksums;
  }

  private void loaded() throws SQLException {
    applier.loading(false);
    try (Connection tx = database.getConnection()) {
      tx.setAutoCommit(false);
      try {
        tables.before(tx);
        projection.loaded(tx);
        tx.commit();
      } catch (SQLException | RuntimeException e) {
        tx.rollback();
        throw e;
      }
    }
  }

  private void enter(String phase) {
    terminal.accept(progress.phase(phase));
  }

  /** Reads until what is left is short. */
  private void catchUp() throws SQLException, InterruptedException {
    long left;
    do {
      Map<TopicPartition, Long> targets;
      try (Connection connection = database.getConnection()) {
        targets = LiveOffsets.load(SideTables.on(connection), projection.name());
      }
      left = sum(targets) - progress.done();
      progress.total(sum(targets));
      readers.readUpTo(targets);
    } while (left > SHORT);
  }

  /** Both sides at the same offsets, in one snapshot; the live side stands still only for that. */
  private List<TableChecksum> compare() throws SQLException, InterruptedException {
    try (Connection snapshot = database.getConnection()) {
      snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      snapshot.setAutoCommit(false);
      try {
        standStill(_ -> SideTables.on(snapshot).sql("SELECT 1").query(Integer.class).single());
        tables.before(snapshot);
        projection.complete(snapshot);
        return Checksums.of(tables, snapshot);
      } finally {
        snapshot.rollback();
      }
    }
  }

  private void swap() throws SQLException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      catchUp();
      try {
        standStill(
            tx -> {
              tables.swap(tx);
              projection.complete(tx);
            });
        return;
      } catch (DataAccessException e) {
        if (attempt == MOST_SWAP_ATTEMPTS || !inTheWay(e)) {
          throw e;
        }
        enter("waits for readers of the old tables");
        TimeUnit.MILLISECONDS.sleep(500);
      }
    }
  }

  private static boolean inTheWay(DataAccessException failure) {
    return failure.getMostSpecificCause() instanceof SQLException sql
        && ("55P03".equals(sql.getSQLState())
            || PSQLState.DEADLOCK_DETECTED.getState().equals(sql.getSQLState()));
  }

  @FunctionalInterface
  private interface Work {
    void in(Connection tx) throws SQLException;
  }

  /** Does work while both sides are at the same offsets and the live one cannot move. */
  private void standStill(Work work) throws SQLException, InterruptedException {
    try (Connection tx = database.getConnection()) {
      tx.setAutoCommit(false);
      try {
        JdbcClient jdbc = SideTables.on(tx);
        Map<TopicPartition, Long> targets = LiveOffsets.lock(jdbc, projection.name());
        progress.total(sum(targets));
        readers.readUpTo(targets);
        jdbc.sql("SET LOCAL lock_timeout = '500ms'").update();
        work.in(tx);
        tx.commit();
      } catch (SQLException | RuntimeException | InterruptedException e) {
        tx.rollback();
        throw e;
      }
    }
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }
}

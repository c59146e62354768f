package io.orderledger.projection.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the indexes of full side tables, some at once: a sort each, no descent for each row. */
final class SideIndexes {
  private static final int AT_ONCE = 2;
  private static final String MEMORY = "256MB";

  private SideIndexes() {}

  /**
   * Makes what is missing and tells the planner what the tables hold.
   *
   * @throws org.springframework.dao.DuplicateKeyException if rows are there twice
   */
  static void finish(SideTables tables, DataSource database)
      throws SQLException, InterruptedException {
    List<SideIndex> missing;
    try (Connection connection = database.getConnection()) {
      missing = tables.missing(connection);
    }
    String schema = SideTables.quoted(tables.schema());
    List<String> keys = new ArrayList<>();
    List<String> indexes = new ArrayList<>();
    for (SideIndex index : missing) {
      List<String> statements = index.statements(schema);
      indexes.add(statements.getFirst());
      keys.addAll(statements.subList(1, statements.size()));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      run(indexes, threads, database);
      run(keys, threads, database);
      run(
          tables.tables().stream().map(t -> "ANALYZE " + tables.side(t)).toList(),
          threads,
          database);
    }
  }

  private static void run(List<String> statements, ExecutorService threads, DataSource database)
      throws InterruptedException {
    List<Future<?>> running = new ArrayList<>();
    statements.forEach(sql -> running.add(threads.submit(() -> run(sql, database))));
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        threads.shutdownNow();
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new RebuildFailed("indexes", Objects.requireNonNullElse(e.getCause(), e));
      }
    }
  }

  private static boolean run(String sql, DataSource database) throws SQLException {
    try (Connection tx = database.getConnection()) {
      tx.setAutoCommit(false);
      try {
        JdbcClient jdbc = SideTables.on(tx);
        jdbc.sql("SET LOCAL maintenance_work_mem = '" + MEMORY + "'").update();
        jdbc.sql("SET LOCAL max_parallel_maintenance_workers = 0").update();
        jdbc.sql("SET LOCAL synchronous_commit = off").update();
        jdbc.sql(sql).update();
        tx.commit();
        return true;
      } catch (SQLException | RuntimeException e) {
        tx.rollback();
        throw e;
      }
    }
  }
}

package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.harness.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A contender's tables as the server sees them. */
record Tables(Connection connection, String events) implements AutoCloseable {
  private static final String SIZE =
      """
      SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      """;
  private static final String WORKERS =
      "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'";
  private static final Duration WORKERS_END = Duration.ofMinutes(2);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  /**
   * Stops the server's autovacuum until this is closed: what it writes for one contender must not
   * be counted with another.
   *
   * @param events name of the table with the events
   */
  static Tables of(Database database, String events) throws SQLException {
    Connection connection =
        DriverManager.getConnection(database.url(), database.username(), database.password());
    Tables tables = new Tables(connection, events);
    tables.execute("ALTER SYSTEM SET autovacuum = off");
    tables.execute("SELECT pg_reload_conf()");
    long end = System.nanoTime() + WORKERS_END.toNanos();
    while (tables.number(WORKERS) > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("autovacuum does not stop");
      }
      LockSupport.parkNanos(PAUSE);
    }
    return tables;
  }

  void checkpoint() throws SQLException {
    execute("CHECKPOINT");
  }

  void vacuum() throws SQLException {
    execute("VACUUM (ANALYZE) " + events);
  }

  /** Bytes of log the server has written since it was made. */
  long log() throws SQLException {
    return number("SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint");
  }

  /** Bytes of all tables with their indexes. */
  long size() throws SQLException {
    return number(SIZE);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    execute("ALTER SYSTEM RESET autovacuum");
    execute("SELECT pg_reload_conf()");
    connection.close();
  }
}

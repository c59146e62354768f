package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.harness.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A contender's tables as the server sees them. */
record Tables(Connection connection, String events) implements AutoCloseable {
  private static final String SIZE =
      """
      SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      """;

  /**
   * Takes the events' table out of autovacuum, which would write log while others are measured.
   *
   * @param events name of the table with the events
   */
  static Tables of(Database database, String events) throws SQLException {
    Connection connection =
        DriverManager.getConnection(database.url(), database.username(), database.password());
    Tables tables = new Tables(connection, events);
    tables.execute("ALTER TABLE %s SET (autovacuum_enabled = false)".formatted(events));
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
    connection.close();
  }
}

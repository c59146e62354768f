package io.orderledger.benchmark.axon;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts what a peer has stored. */
final class Rows {
  private Rows() {}

  static long count(DataSource source, String table) throws SQLException {
    return number(source, "SELECT count(*) FROM " + table);
  }

  /** Aggregates whose sequence numbers do not run from 0 without a gap. */
  static long broken(DataSource source, String table, String aggregate, String sequence)
      throws SQLException {
    return number(
        source,
        """
        SELECT count(*) FROM (SELECT 1 FROM %s GROUP BY %s
          HAVING min(%s) <> 0 OR max(%s) <> count(*) - 1) broken
        """
            .formatted(table, aggregate, sequence, sequence));
  }

  private static long number(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

package io.orderledger.query.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Rows as one array per column, for {@code unnest}: a batch of any size is one statement with one
 * plan.
 */
public final class Columns<T> {
  private final Collection<T> rows;
  private final List<Column> columns = new ArrayList<>();

  private interface Column {
    Array in(Connection tx) throws SQLException;
  }

  private Columns(Collection<T> rows) {
    this.rows = rows;
  }

  /** Columns of these rows, in their order. */
  public static <T> Columns<T> of(Collection<T> rows) {
    return new Columns<>(rows);
  }

  /** Adds a column of text. */
  public Columns<T> text(Function<? super T, ?> value) {
    return column("text", value.andThen(String::valueOf));
  }

  /** Adds a column of {@code timestamptz}, cut to its microseconds. */
  public Columns<T> instant(Function<? super T, Instant> value) {
    return text(value.andThen(instant -> instant.truncatedTo(ChronoUnit.MICROS)));
  }

  /** Adds a column of {@code bytea}. */
  public Columns<T> bytes(Function<? super T, byte[]> value) {
    byte[][] values = rows.stream().map(value).toArray(byte[][]::new);
    columns.add(tx -> tx.createArrayOf("bytea", values));
    return this;
  }

  /**
   * Adds a column of another type.
   *
   * @param type as PostgreSQL names it
   */
  public Columns<T> column(String type, Function<? super T, ?> value) {
    Object[] values = rows.stream().map(value).toArray();
    columns.add(tx -> tx.createArrayOf(type, values));
    return this;
  }

  /** Runs {@code sql}, whose parameters are the columns in their order; not at all for no rows. */
  public int update(String sql, Connection tx) throws SQLException {
    if (rows.isEmpty()) {
      return 0;
    }
    try (PreparedStatement statement = tx.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        statement.setArray(i + 1, columns.get(i).in(tx));
      }
      return statement.executeUpdate();
    }
  }
}

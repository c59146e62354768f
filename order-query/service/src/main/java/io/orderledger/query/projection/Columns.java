package io.orderledger.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one array per column, for {@code unnest}: a batch of any size is one statement with one
 * plan.
 */
public final class Columns<T> {
  private final Collection<T> rows;
  private final List<Column> columns = new ArrayList<>();

  private record Column(String type, List<? extends @Nullable Object> values) {}

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

  /**
   * Adds a column of another type.
   *
   * @param type as PostgreSQL names it
   */
  public Columns<T> column(String type, Function<? super T, ?> value) {
    columns.add(new Column(type, rows.stream().map(value).toList()));
    return this;
  }

  /** Runs {@code sql}, whose parameters are the columns in their order; not at all for no rows. */
  public int update(String sql, Connection tx) throws SQLException {
    if (rows.isEmpty()) {
      return 0;
    }
    try (PreparedStatement statement = tx.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        statement.setArray(i + 1, tx.createArrayOf(column.type(), column.values().toArray()));
      }
      return statement.executeUpdate();
    }
  }
}

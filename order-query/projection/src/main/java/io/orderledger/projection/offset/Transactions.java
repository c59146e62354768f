package io.orderledger.projection.offset;

import io.orderledger.database.PatientDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions on the read model's database. Thread-safe. */
public final class Transactions {
  /**
   * What a server that has gone away may cost a projection's thread. Batches wait for one another,
   * and for a rebuild that compares or swaps.
   */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(90);

  private final DataSource database;
  private final @Nullable String begin;

  private Transactions(@Nullable String begin, DataSource database) {
    this.database = database;
    this.begin = begin;
  }

  /** Transactions on the live tables. */
  public Transactions(DataSource database) {
    this(null, new PatientDataSource(database, ANSWER_WITHIN));
  }

  /** Transactions on the live tables that wait as long as requests do: the data source says it. */
  public static Transactions ofRequests(DataSource database) {
    return new Transactions(null, database);
  }

  /**
   * Transactions that see the tables of a schema before the live ones. What they commit may be lost
   * when the server crashes.
   */
  public Transactions(DataSource database, String schema) {
    this(
        """
        SELECT set_config('search_path', '"%s", ' || current_setting('search_path'), true),
               set_config('synchronous_commit', 'off', true)
        """
            .formatted(schema),
        new PatientDataSource(database, ANSWER_WITHIN));
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T in(Connection tx) throws SQLException;
  }

  /** Commits the work, or rolls it back if it throws. */
  public <T> T run(Work<T> work) throws SQLException {
    try (Connection tx = database.getConnection()) {
      tx.setAutoCommit(false);
      try {
        prepare(tx);
        T result = work.in(tx);
        tx.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(tx, e);
        throw e;
      }
    }
  }

  private void prepare(Connection tx) throws SQLException {
    if (begin != null) {
      try (Statement statement = tx.createStatement()) {
        statement.execute(begin);
      }
    }
  }

  private static void rollBack(Connection tx, Throwable cause) {
    try {
      tx.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}

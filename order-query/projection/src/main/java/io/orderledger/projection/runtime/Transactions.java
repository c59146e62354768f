package io.orderledger.projection.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Transactions on the read model's database. Thread-safe. */
final class Transactions {
  /** What a server that has gone away may cost a thread. */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(90);

  private final DataSource database;

  Transactions(DataSource database) {
    this.database = database;
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T in(Connection tx) throws SQLException;
  }

  /** Commits the work, or rolls it back if it throws. */
  <T> T run(Work<T> work) throws SQLException {
    try (Connection tx = database.getConnection()) {
      tx.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWER_WITHIN.toMillis()));
      tx.setAutoCommit(false);
      try {
        T result = work.in(tx);
        tx.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(tx, e);
        throw e;
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

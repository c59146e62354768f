package io.orderledger.command.eventstore;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a database error means for what was being written. */
final class SqlFailure {
  private SqlFailure() {}

  /** Another row has the key already. */
  static boolean uniqueViolation(SQLException e) {
    return "23505".equals(e.getSQLState());
  }

  /** The values themselves are at fault: trying again cannot help. */
  static boolean badData(SQLException e) {
    String state = state(e);
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
  }

  /** The answer did not come: the transaction may have committed or not. */
  static boolean answerLost(SQLException e) {
    String state = state(e);
    return state.isEmpty() || state.startsWith("08") || state.startsWith("57P");
  }

  /** Whether a lost or refused connection is behind it. */
  static boolean connectionLost(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql
          && (state(sql).startsWith("08") || state(sql).startsWith("57P"))) {
        return true;
      }
    }
    return false;
  }

  private static String state(SQLException e) {
    @Nullable String state = e.getSQLState();
    return state == null ? "" : state;
  }
}

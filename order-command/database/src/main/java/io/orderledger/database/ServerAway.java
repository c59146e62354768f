package io.orderledger.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a server that is not there, or cannot serve now, from a statement that is wrong. */
final class ServerAway {
  /** SQLSTATE classes: connection, resources, operator's intervention, system. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  private static final int DEEPEST = 20;

  private ServerAway() {}

  static boolean caused(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException sql) {
        return sql instanceof SQLTransientException
            || sql instanceof SQLRecoverableException
            || CLASSES.contains(stateClass(sql));
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static String stateClass(SQLException sql) {
    String state = String.valueOf(sql.getSQLState());
    return state.substring(0, Math.min(2, state.length()));
  }
}

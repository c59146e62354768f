package io.orderledger.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database said, wherever in a chain of causes it stands. */
public final class DatabaseFailure {
  /** SQLSTATE classes: connection, resources, operator's intervention, system. */
  private static final Set<String> OF_THE_SERVER = Set.of("08", "53", "57", "58");

  private static final int DEEPEST = 20;

  private DatabaseFailure() {}

  /** The first failure of the database among the causes; {@code null} where there is none. */
  public static @Nullable SQLException in(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
      cause = cause.getCause();
    }
    return null;
  }

  /** Whether the driver itself says that the same may succeed later. */
  public static boolean passing(SQLException failure) {
    return failure instanceof SQLTransientException || failure instanceof SQLRecoverableException;
  }

  /** The two characters that an SQLSTATE begins with; empty where there is none. */
  public static String stateClass(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }

  /** Whether the server could not be reached, or cannot serve now. */
  static boolean serverAway(Throwable failure) {
    SQLException sql = in(failure);
    return sql != null && (passing(sql) || OF_THE_SERVER.contains(stateClass(sql)));
  }
}

package io.orderledger.projection.parking;

import io.orderledger.projection.offset.Fenced;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a failure of an event from a failure of what surrounds it. */
public final class Failures {
  private static final int LONGEST_MESSAGE = 1_000;

  /** SQLSTATE classes that mean: these values, on this table, fail again each time. */
  private static final Set<String> OF_THE_EVENT = Set.of("21", "22", "23", "42", "44", "54", "P0");

  /** Undefined table or column, and missing privilege: the schema is not there yet. */
  private static final Set<String> OF_THE_SCHEMA = Set.of("42P01", "42703", "42501");

  private Failures() {}

  /** Whether applying the same events again would fail again, whatever else recovers. */
  public static boolean isOfTheEvents(Throwable failure) {
    SQLException sql = sqlException(failure);
    if (sql == null) {
      return failure instanceof RuntimeException && !(failure instanceof Fenced);
    }
    String state = String.valueOf(sql.getSQLState());
    return !passing(sql)
        && OF_THE_EVENT.contains(stateClass(state))
        && !OF_THE_SCHEMA.contains(state);
  }

  /** A name of the failure's kind that does not depend on class names. */
  static Reason reason(Throwable failure) {
    return sqlException(failure) == null ? Reason.CANNOT_BE_APPLIED : Reason.REFUSED_BY_DATABASE;
  }

  static String message(Throwable failure) {
    SQLException sql = sqlException(failure);
    String text = String.valueOf(sql == null ? failure.getMessage() : sql.getMessage());
    String storable = text.replace("\0", "");
    return storable.substring(0, Math.min(storable.length(), LONGEST_MESSAGE));
  }

  private static boolean passing(SQLException failure) {
    return failure instanceof SQLTransientException || failure instanceof SQLRecoverableException;
  }

  private static String stateClass(String state) {
    return state.length() < 2 ? "" : state.substring(0, 2);
  }

  private static @Nullable SQLException sqlException(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
      cause = cause.getCause();
    }
    return null;
  }
}

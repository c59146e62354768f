package io.orderledger.projection.parking;

import io.orderledger.database.DatabaseFailure;
import io.orderledger.projection.offset.Fenced;
import java.sql.SQLException;
import java.util.Set;

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
    SQLException sql = DatabaseFailure.in(failure);
    if (sql == null) {
      return failure instanceof RuntimeException && !(failure instanceof Fenced);
    }
    String state = String.valueOf(sql.getSQLState());
    return !DatabaseFailure.passing(sql)
        && OF_THE_EVENT.contains(DatabaseFailure.stateClass(sql))
        && !OF_THE_SCHEMA.contains(state);
  }

  /** A name of the failure's kind that does not depend on class names. */
  static Reason reason(Throwable failure) {
    return DatabaseFailure.in(failure) == null
        ? Reason.CANNOT_BE_APPLIED
        : Reason.REFUSED_BY_DATABASE;
  }

  static String message(Throwable failure) {
    SQLException sql = DatabaseFailure.in(failure);
    String text = String.valueOf(sql == null ? failure.getMessage() : sql.getMessage());
    String storable = text.replace("\0", "");
    return storable.substring(0, Math.min(storable.length(), LONGEST_MESSAGE));
  }
}

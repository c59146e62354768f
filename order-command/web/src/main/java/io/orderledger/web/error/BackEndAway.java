package io.orderledger.web.error;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/** Tells a back end that is away or overloaded, where a retry may help, from a fault in here. */
final class BackEndAway {

  /** Known by name, since not every service has them on its classpath. */
  private static final Set<String> SIGNS =
      Set.of(
          "org.springframework.dao.DataAccessResourceFailureException",
          "org.springframework.dao.TransientDataAccessException",
          "org.springframework.dao.RecoverableDataAccessException",
          "org.springframework.transaction.CannotCreateTransactionException",
          "org.springframework.transaction.TransactionTimedOutException");

  private static final int DEPTH = 20;

  private BackEndAway() {}

  static ApiException refusal() {
    return ApiException.of(ErrorCode.UNAVAILABLE, "This cannot be answered right now; try again")
        .retryAfter(Duration.ofSeconds(2));
  }

  static Optional<ApiException> refusal(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; depth < DEPTH && at != null; depth++) {
      if (isSign(at)) {
        return Optional.of(refusal());
      }
      at = at.getCause();
    }
    return Optional.empty();
  }

  private static boolean isSign(Throwable failure) {
    return switch (failure) {
      case AsyncRequestTimeoutException ignored -> true;
      case SQLTransientException ignored -> true;
      case SQLRecoverableException ignored -> true;
      case SQLNonTransientConnectionException ignored -> true;
      case SQLException sql -> isAway(sql.getSQLState());
      default -> named(failure.getClass());
    };
  }

  /** Classes of SQLSTATE: 08 connection, 53 resources, 57P shutdown, 40 lost to another one. */
  private static boolean isAway(@Nullable String state) {
    return state != null
        && (state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57")
            || state.startsWith("40"));
  }

  private static boolean named(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (SIGNS.contains(at.getName())) {
        return true;
      }
    }
    return false;
  }
}

package io.orderledger.projection.operator;

import io.orderledger.projection.Projection;
import io.orderledger.projection.runtime.ProjectionRuntime;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code retry}: applies what is parked again. */
final class RetryAction implements ProjectionAction {
  private final ProjectionRuntime runtime;

  RetryAction(ProjectionRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public String name() {
    return "retry";
  }

  @Override
  public Object act(Projection projection, @Nullable String key) {
    try {
      return runtime.find(projection.name()).orElseThrow().parkedRetry().retry(key);
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot do it now: " + e.getMessage(), e);
    }
  }
}

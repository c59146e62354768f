package io.orderledger.projection.runtime;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code GET /actuator/projections[/{name}]} shows how far projections are and what they have
 * parked. {@code POST /actuator/projections/{name}/retry}, with {@code {"key": "..."}} for one key,
 * applies what is parked again.
 */
@Endpoint(id = "projections")
public final class ProjectionsEndpoint {
  private final ProjectionRuntime runtime;
  private final StatusReader status;

  ProjectionsEndpoint(ProjectionRuntime runtime, StatusReader status) {
    this.runtime = runtime;
    this.status = status;
  }

  /** All projections of this process. */
  @ReadOperation
  public List<?> projections() {
    return runtime.projections().stream().map(status::of).toList();
  }

  /** One of them; 404 if this process has none of that name. */
  @ReadOperation
  public @Nullable Object projection(@Selector String name) {
    return runtime.find(name).map(status::of).orElse(null);
  }

  /** Does {@code action}, which is {@code retry}; 404 if there is no projection of that name. */
  @WriteOperation
  public @Nullable Object act(
      @Selector String name, @Selector String action, @Nullable String key) {
    Optional<RunningProjection> projection = runtime.find(name);
    if (projection.isEmpty()) {
      return null;
    }
    return switch (action) {
      case "retry" -> retry(projection.get(), key);
      default -> throw new InvalidEndpointRequestException("no action " + action, "action");
    };
  }

  private static Object retry(RunningProjection projection, @Nullable String key) {
    try {
      return projection.parkedRetry().retry(key);
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot do it now: " + e.getMessage(), e);
    }
  }
}

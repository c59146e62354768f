package io.orderledger.projection.operator;

import io.orderledger.projection.runtime.ProjectionRuntime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code GET /actuator/projections[/{name}]} shows how far projections are and what they have
 * parked. {@code POST /actuator/projections/{name}/retry}, with {@code {"key": "..."}} for one key,
 * applies what is parked again; {@code POST /actuator/projections/{name}/rebuild} starts a rebuild.
 */
@Endpoint(id = "projections")
public final class ProjectionsEndpoint {
  private final ProjectionRuntime runtime;
  private final StatusReader status;
  private final List<ProjectionAction> actions;

  ProjectionsEndpoint(
      ProjectionRuntime runtime, StatusReader status, List<ProjectionAction> actions) {
    this.runtime = runtime;
    this.status = status;
    this.actions = List.copyOf(actions);
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

  /** Does an action; 404 if there is no projection of that name, 400 if there is no such action. */
  @WriteOperation
  public @Nullable Object act(
      @Selector String name, @Selector String action, @Nullable String key) {
    ProjectionAction asked =
        actions.stream()
            .filter(a -> a.name().equals(action))
            .findFirst()
            .orElseThrow(
                () -> new InvalidEndpointRequestException("no action " + action, "action"));
    return runtime.find(name).map(p -> asked.act(p.projection(), key)).orElse(null);
  }
}

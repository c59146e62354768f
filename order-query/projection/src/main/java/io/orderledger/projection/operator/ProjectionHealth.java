package io.orderledger.projection.operator;

import io.orderledger.projection.runtime.RunningProjection;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up once the projection has caught up with what was on its topics when it started. */
final class ProjectionHealth implements HealthIndicator {
  private final RunningProjection projection;

  ProjectionHealth(RunningProjection projection) {
    this.projection = projection;
  }

  @Override
  public Health health() {
    Health.Builder health = projection.ready() ? Health.up() : Health.outOfService();
    return health
        .withDetail("partitions", projection.progress().owned().size())
        .withDetail("lag", projection.metrics().totalLag())
        .build();
  }
}

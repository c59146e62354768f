package io.orderledger.projection.operator;

import io.orderledger.projection.runtime.Applied;
import io.orderledger.projection.runtime.ProjectionRuntime;
import io.orderledger.projection.runtime.RunningProjection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see and order: the endpoint, the health, retrying as the process's only work. */
@Configuration(proxyBeanMethods = false)
public class OperatorConfiguration {

  @Bean
  ProjectionsEndpoint projectionsEndpoint(
      ProjectionRuntime runtime,
      DataSource database,
      Applied applied,
      List<ProjectionAction> actions) {
    return new ProjectionsEndpoint(runtime, new StatusReader(database, applied), actions);
  }

  @Bean
  RetryAction retryAction(ProjectionRuntime runtime) {
    return new RetryAction(runtime);
  }

  /** {@code --orderledger.retry=<projection>}, with {@code --orderledger.retry-key} for one key. */
  @Bean
  @ConditionalOnProperty("orderledger.retry")
  OperatorCommand retryCommand(
      @Value("${orderledger.retry}") String projection,
      @Value("${orderledger.retry-key:#{null}}") @Nullable String key,
      ProjectionRuntime runtime,
      RetryAction action) {
    return new OperatorCommand(
        projection,
        runtime,
        p -> new OperatorResult(0, "%s: %s".formatted(p.name(), action.act(p, key))));
  }

  /** {@code projections} in health groups, one component for each. */
  @Bean
  HealthContributor projectionsHealthContributor(ProjectionRuntime runtime) {
    return CompositeHealthContributor.fromMap(
        runtime.projections().stream()
            .collect(Collectors.toMap(RunningProjection::name, ProjectionHealth::new)));
  }
}

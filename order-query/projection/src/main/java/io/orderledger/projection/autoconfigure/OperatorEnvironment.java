package io.orderledger.projection.autoconfigure;

import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A process that is started for one piece of work ({@code --orderledger.rebuild}, {@code
 * --orderledger.retry}) serves nobody: no live projections, a loopback port of its own.
 */
public final class OperatorEnvironment implements EnvironmentPostProcessor {
  private static final List<String> WORK = List.of("orderledger.rebuild", "orderledger.retry");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (WORK.stream().anyMatch(environment::containsProperty)) {
      environment
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "operator",
                  Map.of(
                      "orderledger.projection.enabled",
                      "false",
                      "server.port",
                      "0",
                      "server.address",
                      "127.0.0.1")));
    }
  }
}

package io.orderledger.projection.rebuild;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A process that only rebuilds serves nobody: no live projections, a port of its own. */
public final class RebuildEnvironment implements EnvironmentPostProcessor {
  static final String PROPERTY = "orderledger.rebuild";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.containsProperty(PROPERTY)) {
      environment
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "rebuild",
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

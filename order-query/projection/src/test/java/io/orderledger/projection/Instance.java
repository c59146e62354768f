package io.orderledger.projection;

import io.orderledger.projection.operator.OperatorCommand;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** A process that runs projections, as a service does. */
public final class Instance implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Instance(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Instance start(
      Projection projection, String jdbcUrl, String bootstrapServers, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.config.name", "none");
    properties.put("spring.datasource.url", jdbcUrl);
    properties.put("spring.datasource.username", "postgres");
    properties.put("spring.datasource.password", "postgres");
    properties.put("spring.datasource.hikari.connection-timeout", "1000");
    properties.put("spring.datasource.hikari.maximum-pool-size", "5");
    properties.put("spring.flyway.locations", "classpath:db/projection,classpath:db/tally");
    properties.put("spring.kafka.bootstrap-servers", bootstrapServers);
    properties.putAll(more);
    return new Instance(
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .properties(properties)
            .initializers(c -> c.getBeanFactory().registerSingleton(projection.name(), projection))
            .run());
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** What the process of an operator's command does at its end; returns its exit code. */
  int finish() {
    return OperatorCommand.finish(context);
  }

  boolean ready() {
    return context
        .getBean("projectionsHealthContributor", CompositeHealthContributor.class)
        .stream()
        .map(e -> (HealthIndicator) e.contributor())
        .map(HealthIndicator::health)
        .allMatch(h -> h != null && Status.UP.equals(h.getStatus()));
  }

  @Override
  public void close() {
    context.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {}
}

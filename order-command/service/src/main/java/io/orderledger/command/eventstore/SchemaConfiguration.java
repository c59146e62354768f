package io.orderledger.command.eventstore;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {
  /** Starting does not wait for the database: {@link SchemaMigration} migrates. */
  @Bean
  FlywayMigrationStrategy flywayMigrationStrategy() {
    return flyway -> {};
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  SchemaMigration schemaMigration(Flyway flyway) {
    return new SchemaMigration(flyway);
  }

  @Bean
  HealthIndicator schemaHealthIndicator(SchemaMigration migration) {
    return () -> (migration.done() ? Health.up() : Health.down()).build();
  }
}

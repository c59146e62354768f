package io.orderledger.command.eventstore;

import io.orderledger.database.DeferredMigration;
import io.orderledger.database.MigrationConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(MigrationConfiguration.class)
class SchemaConfiguration {
  @Bean
  HealthIndicator schemaHealthIndicator(DeferredMigration migration) {
    return () -> (migration.migrated().isDone() ? Health.up() : Health.down()).build();
  }
}

package io.orderledger.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To be imported by a service that migrates its database. */
@Configuration(proxyBeanMethods = false)
public class MigrationConfiguration {

  @Bean
  DeferredMigration deferredMigration() {
    return new DeferredMigration();
  }

  /** An index of a large table takes longer to make than a request may wait. */
  @Bean
  FlywayConfigurationCustomizer patientMigration() {
    return flyway -> flyway.dataSource(PatientDataSource.forLongWork(flyway.getDataSource()));
  }
}

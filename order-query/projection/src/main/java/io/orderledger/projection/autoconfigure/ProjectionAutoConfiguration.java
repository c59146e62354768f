package io.orderledger.projection.autoconfigure;

import io.orderledger.database.MigrationConfiguration;
import io.orderledger.projection.Projection;
import io.orderledger.projection.ProjectionProperties;
import io.orderledger.projection.ReadModel;
import io.orderledger.projection.freshness.FreshnessConfiguration;
import io.orderledger.projection.operator.OperatorConfiguration;
import io.orderledger.projection.rebuild.RebuildConfiguration;
import io.orderledger.projection.runtime.ProjectionConfiguration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs every {@link Projection} bean of an application that has a database and Kafka. */
@AutoConfiguration(
    after = {DataSourceAutoConfiguration.class, KafkaAutoConfiguration.class},
    before = FlywayAutoConfiguration.class)
@ConditionalOnBean(Projection.class)
@EnableConfigurationProperties(ProjectionProperties.class)
@Import({
  MigrationConfiguration.class,
  ProjectionConfiguration.class,
  OperatorConfiguration.class,
  FreshnessConfiguration.class,
  RebuildConfiguration.class
})
public final class ProjectionAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  ReadModel readModel(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    return () -> jdbc;
  }
}

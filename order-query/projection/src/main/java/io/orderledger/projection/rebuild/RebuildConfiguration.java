package io.orderledger.projection.rebuild;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.database.PatientDataSource;
import io.orderledger.projection.kafka.Consumers;
import io.orderledger.projection.operator.OperatorCommand;
import io.orderledger.projection.runtime.ProjectionRuntime;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Rebuilding, on demand or as the process's only work. */
@Configuration(proxyBeanMethods = false)
public class RebuildConfiguration {
  private static final int BATCH = 5_000;

  @Bean
  Rebuilds rebuilds(
      ProjectionRuntime runtime,
      DataSource database,
      ConsumerFactory<?, ?> consumers,
      ObjectProvider<MeterRegistry> meters) {
    ConsumerFactory<byte[], byte[]> reading = Consumers.reading(consumers, BATCH);
    return new Rebuilds(
        runtime,
        PatientDataSource.forLongWork(database),
        () -> reading.createConsumer(null, "rebuild", null),
        meters.getIfAvailable(SimpleMeterRegistry::new));
  }

  @Bean
  RebuildAction rebuildAction(Rebuilds rebuilds) {
    return new RebuildAction(rebuilds);
  }

  /** {@code --orderledger.rebuild=<projection>}. */
  @Bean
  @ConditionalOnProperty("orderledger.rebuild")
  OperatorCommand rebuildCommand(
      @Value("${orderledger.rebuild}") String projection,
      ProjectionRuntime runtime,
      Rebuilds rebuilds) {
    return new OperatorCommand(
        projection, runtime, p -> new RebuildResult(p.name(), rebuilds.run(p)).forOperator());
  }
}

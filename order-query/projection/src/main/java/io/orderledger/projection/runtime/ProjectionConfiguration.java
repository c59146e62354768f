package io.orderledger.projection.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.contract.topic.Topics;
import io.orderledger.database.DeferredMigration;
import io.orderledger.projection.Projection;
import io.orderledger.projection.ProjectionProperties;
import io.orderledger.projection.kafka.Consumers;
import io.orderledger.projection.kafka.Producers;
import io.orderledger.projection.offset.Transactions;
import io.orderledger.projection.parking.DeadLetterTopics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** The beans of the runtime. */
@Configuration(proxyBeanMethods = false)
public class ProjectionConfiguration {
  @Bean
  DeadLetterTopics deadLetterTopics(
      List<Projection> projections, ProjectionProperties properties, KafkaAdmin admin) {
    List<NewTopic> topics =
        projections.stream()
            .flatMap(p -> p.topics().stream().map(t -> Topics.deadLetter(t, p.name())))
            .map(
                t ->
                    new NewTopic(
                            t, Optional.of(properties.deadLetterPartitions()), Optional.empty())
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")))
            .toList();
    return new DeadLetterTopics(topics, admin);
  }

  @Bean
  KafkaTemplate<byte[], byte[]> deadLetterProducer(ProducerFactory<?, ?> base) {
    return Producers.prompt(
        base,
        new ByteArraySerializer(),
        Map.of(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1));
  }

  @Bean
  ProjectionRuntime projectionRuntime(
      List<Projection> projections,
      ProjectionProperties properties,
      DataSource database,
      ConsumerFactory<?, ?> consumers,
      KafkaTemplate<byte[], byte[]> deadLetterProducer,
      DeadLetterTopics topics,
      DeferredMigration migration,
      ObjectProvider<MeterRegistry> meters) {
    ProjectionFactory factory =
        new ProjectionFactory(
            properties,
            database,
            Consumers.reading(consumers, properties.batchSize()),
            deadLetterProducer,
            topics::create,
            meters.getIfAvailable(SimpleMeterRegistry::new));
    return new ProjectionRuntime(
        projections, factory, topics, migration.migrated(), properties.enabled());
  }

  @Bean
  Applied applied(ProjectionRuntime runtime, DataSource database) {
    return new Applied(runtime, Transactions.ofRequests(database));
  }
}

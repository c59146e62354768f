package io.orderledger.command.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.contract.codec.EventCodec;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventStoreProperties.class)
class EventStoreConfiguration {
  private static final CommitListener NOBODY =
      new CommitListener() {
        @Override
        public void committed(List<StoredEvent> events) {}

        @Override
        public boolean elsewhere() {
          return true;
        }
      };

  @Bean
  StoreAvailability storeAvailability() {
    return new StoreAvailability();
  }

  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }

  @Bean(destroyMethod = "close")
  GroupCommit groupCommit(
      DataSource dataSource,
      EventStoreProperties properties,
      StoreAvailability availability,
      ObjectProvider<CommitListener> listener,
      MeterRegistry registry) {
    return new GroupCommit(
        dataSource,
        properties,
        availability,
        listener.getIfAvailable(() -> NOBODY),
        new CommitMetrics(registry));
  }

  @Bean
  GroupCommitEventStorageEngine eventStorageEngine(
      GroupCommit commits,
      EventCodec codec,
      JdbcClient jdbc,
      StoreAvailability availability,
      EventStoreProperties properties) {
    return new GroupCommitEventStorageEngine(
        commits,
        new EventEncoder(codec, properties.maxPayload()),
        new EventStreams(jdbc, availability, codec),
        properties);
  }
}

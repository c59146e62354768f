package io.orderledger.command.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventCodec;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelayProperties.class)
class RelayConfiguration {
  @Bean
  RelayInbox relayInbox(RelayProperties properties) {
    return new RelayInbox(properties.inbox());
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnBooleanProperty(name = "orderledger.relay.enabled", matchIfMissing = true)
  Relay relay(
      DataSource dataSource,
      RelayProperties properties,
      RelayInbox inbox,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      EventCodec codec,
      MeterRegistry registry) {
    Map<String, Object> admin = new HashMap<>(kafka.buildAdminProperties());
    admin.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getAdmin().getBootstrapServers());
    admin.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
    admin.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    Map<String, Object> producer = new HashMap<>(kafka.buildProducerProperties());
    producer.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        connection.getProducer().getBootstrapServers());
    producer.put(CommonClientConfigs.CLIENT_ID_CONFIG, "order-command-relay");
    return new Relay(
        dataSource,
        properties,
        inbox,
        new RelayTopics(admin, properties),
        producer,
        new CloudEvents(codec),
        new RelayMetrics(registry));
  }
}

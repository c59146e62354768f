package io.orderledger.query.credit;

import io.orderledger.contract.topic.Topics;
import io.orderledger.projection.kafka.Producers;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** What issues credits. */
@Configuration(proxyBeanMethods = false)
class CreditConfiguration {

  @Bean
  KafkaTemplate<String, byte[]> creditProducer(ProducerFactory<?, ?> base) {
    return Producers.prompt(base, new StringSerializer(), Map.of());
  }

  /** A process that serves nobody (a rebuild, a retry) decides nothing: its clock is not ours. */
  @Bean
  @ConditionalOnBooleanProperty(name = "orderledger.projection.enabled", matchIfMissing = true)
  CreditIssuer creditIssuer(
      DataSource database,
      Clock clock,
      KafkaTemplate<String, byte[]> creditProducer,
      KafkaAdmin kafkaAdmin,
      @Value("${orderledger.query.invoice-credits-partitions}") int partitions) {
    return new CreditIssuer(
        database,
        new Decisions(clock),
        new CreditTopic(creditProducer),
        new PublishedDecisions(kafkaAdmin, invoiceCredits(partitions)));
  }

  /** No bean: Kafka's admin would wait for Kafka with it while the service starts. */
  private static NewTopic invoiceCredits(int partitions) {
    return new NewTopic(Topics.INVOICE_CREDITS, Optional.of(partitions), Optional.empty())
        .configs(
            Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                "-1",
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE));
  }
}

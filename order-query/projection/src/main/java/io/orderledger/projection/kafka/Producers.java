package io.orderledger.projection.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** Producers for the few records that a read side writes. */
public final class Producers {
  private Producers() {}

  /**
   * Sends at once, acknowledged by all replicas and without duplicates, or fails within 15 seconds
   * (5 where Kafka does not answer at all). Has to be a bean, which closes it.
   *
   * @param more settings of this producer
   */
  public static <K> KafkaTemplate<K, byte[]> prompt(
      ProducerFactory<?, ?> base, Serializer<K> keys, Map<String, ?> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.putAll(more);
    // Given as settings of its own, for a template closes no factory but the copy it makes itself.
    return new KafkaTemplate<>(
        new DefaultKafkaProducerFactory<>(
            base.getConfigurationProperties(), keys, new ByteArraySerializer()),
        settings);
  }
}

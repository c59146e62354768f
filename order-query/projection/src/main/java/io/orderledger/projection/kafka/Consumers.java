package io.orderledger.projection.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Kafka clients of the runtime: the application's connection and security, its own reading. */
public final class Consumers {
  private static final Duration LEFT_WITHIN = Duration.ofSeconds(3);
  private static final int FETCH_PER_PARTITION = 4 * 1024 * 1024;

  private Consumers() {}

  /** Consumers of bytes that read from the start and commit nothing by themselves. */
  public static ConsumerFactory<byte[], byte[]> reading(ConsumerFactory<?, ?> base, int batchSize) {
    Map<String, Object> settings = new HashMap<>(base.getConfigurationProperties());
    settings.keySet().removeIf(k -> k.startsWith("spring."));
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchSize);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_PER_PARTITION);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    // After kill -9 the partitions wait this long for the consumers that are no more.
    settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
    settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return new Leaving(settings);
  }

  /** Its consumers tell their group that they leave, but do not wait for a broker that is away. */
  private static final class Leaving extends DefaultKafkaConsumerFactory<byte[], byte[]> {
    Leaving(Map<String, Object> settings) {
      super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    protected Consumer<byte[], byte[]> createRawConsumer(Map<String, Object> settings) {
      return new ExtendedKafkaConsumer(settings) {
        @Override
        public void close() {
          close(CloseOptions.timeout(LEFT_WITHIN));
        }
      };
    }
  }
}

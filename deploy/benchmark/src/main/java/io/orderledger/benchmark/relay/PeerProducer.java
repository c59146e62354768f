package io.orderledger.benchmark.relay;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The peers' producer: idempotent, acks=all, batches and compression as ours; as many requests in
 * flight as Kafka allows an idempotent producer.
 */
final class PeerProducer {
  /** For the report. */
  static final String SETTINGS =
      "acks=all, idempotent, 5 requests in flight, linger 1 ms, batches of 128 KiB, lz4";

  private PeerProducer() {}

  static KafkaProducer<byte[], byte[]> to(String bootstrapServers) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            5,
            ProducerConfig.LINGER_MS_CONFIG,
            1,
            ProducerConfig.BATCH_SIZE_CONFIG,
            131_072,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            67_108_864L),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}

package io.orderledger.projection.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The key of a record: what order is kept by.
 *
 * @param key the key's bytes, one character each
 */
public record AggregateKey(String topic, String key) {

  /** Empty where the record has no key: nothing can be behind it. */
  public static Optional<AggregateKey> of(ConsumerRecord<byte[], byte[]> record) {
    return Optional.<byte[]>ofNullable(record.key()).map(k -> of(record.topic(), k));
  }

  public static AggregateKey of(String topic, byte[] key) {
    return new AggregateKey(topic, new String(key, ISO_8859_1));
  }

  public byte[] bytes() {
    return key.getBytes(ISO_8859_1);
  }
}

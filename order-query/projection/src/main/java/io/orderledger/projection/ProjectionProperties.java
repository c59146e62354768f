package io.orderledger.projection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the runtime.
 *
 * @param enabled whether this process runs its projections
 * @param threads consumers for each projection, 1..64; more than there are partitions stay idle
 * @param batchSize the most records in one transaction, 1..50,000
 * @param deadLetterPartitions partitions of dead-letter topics that do not exist yet
 */
@ConfigurationProperties("orderledger.projection")
public record ProjectionProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("2") int threads,
    @DefaultValue("2000") int batchSize,
    @DefaultValue("4") int deadLetterPartitions) {

  public ProjectionProperties {
    within("threads", threads, 64);
    within("batch-size", batchSize, 50_000);
    within("dead-letter-partitions", deadLetterPartitions, 1_000);
  }

  private static void within(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "orderledger.projection." + name + " is " + value + ", not within 1.." + most);
    }
  }
}

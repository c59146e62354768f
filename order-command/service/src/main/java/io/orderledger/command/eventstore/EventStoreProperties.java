package io.orderledger.command.eventstore;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the write side.
 *
 * @param deadline how long a caller waits at most for its command to be durable
 * @param queue commands that may wait for the store at once; more are refused at once
 * @param batch commands that one transaction writes at most
 * @param maxPayload bytes of one event at most
 * @param attempts how often a command is decided at most when other instances keep winning
 * @param cachedAggregates committed states kept in memory at most, per kind of aggregate
 * @param snapshotEvery events between two snapshots of an aggregate
 * @param probe pause between two looks at a store that is away
 */
@ConfigurationProperties("orderledger.command")
public record EventStoreProperties(
    @DefaultValue("5s") Duration deadline,
    @DefaultValue("4096") int queue,
    @DefaultValue("1024") int batch,
    @DefaultValue("262144") int maxPayload,
    @DefaultValue("5") int attempts,
    @DefaultValue("100000") int cachedAggregates,
    @DefaultValue("200") int snapshotEvery,
    @DefaultValue("250ms") Duration probe) {

  /** The defaults. */
  public static EventStoreProperties defaults() {
    return new EventStoreProperties(
        Duration.ofSeconds(5), 4096, 1024, 262144, 5, 100_000, 200, Duration.ofMillis(250));
  }
}

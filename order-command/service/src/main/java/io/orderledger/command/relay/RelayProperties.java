package io.orderledger.command.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the relay.
 *
 * @param enabled whether this instance may become the leader
 * @param partitions of the topics it makes
 * @param replication of the topics it makes; -1 leaves it to the broker
 * @param inbox committed events kept in memory at most, until they are sent
 * @param page events read from the table at once; two pages are in memory at most
 * @param inFlight events sent and not yet acknowledged at most
 * @param inFlightBytes payload bytes sent and not yet acknowledged at most
 * @param poll how often the table, or a vacant leadership, is looked at when nobody calls
 * @param retry pause after a failure
 * @param checkpoint pause between two writes of the checkpoint
 */
@ConfigurationProperties("orderledger.relay")
public record RelayProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("4") int partitions,
    @DefaultValue("-1") short replication,
    @DefaultValue("20000") int inbox,
    @DefaultValue("2000") int page,
    @DefaultValue("20000") int inFlight,
    @DefaultValue("16777216") long inFlightBytes,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("500ms") Duration retry,
    @DefaultValue("200ms") Duration checkpoint) {

  /** The defaults. */
  public static RelayProperties defaults() {
    return new RelayProperties(
        true,
        4,
        (short) -1,
        20_000,
        2_000,
        20_000,
        16_777_216,
        Duration.ofSeconds(1),
        Duration.ofMillis(500),
        Duration.ofMillis(200));
  }
}

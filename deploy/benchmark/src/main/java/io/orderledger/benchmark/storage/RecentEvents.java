package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.command.OrderStore;
import io.orderledger.benchmark.ours.OurCommandSide;
import io.orderledger.command.order.OrderCommand;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Our service over a large store, of which only the events after its start are verified. Its relay
 * is waited for before they are counted, so that it takes nothing from the contender after it.
 */
record RecentEvents(OurCommandSide service, long from, Runnable afterwards) implements OrderStore {
  private static final Duration RELAYED = Duration.ofSeconds(60);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private static final String BROKEN =
      """
      SELECT count(*) FROM (
        SELECT aggregate_id, min(sequence) AS low, max(sequence) AS high, count(*) AS events
        FROM event WHERE position > :from GROUP BY aggregate_id) recent
      WHERE high - low + 1 <> events
        OR (low > 0 AND NOT EXISTS (SELECT 1 FROM event e
              WHERE e.aggregate_id = recent.aggregate_id AND e.sequence = recent.low - 1))
      """;

  private static final String LAG =
      "SELECT (SELECT position FROM event_head) - (SELECT position FROM relay_checkpoint)";

  /** Everything the service writes from now on. */
  static RecentEvents of(OurCommandSide service) {
    return of(service, () -> {});
  }

  /**
   * The same.
   *
   * @param afterwards runs when the service has ended
   */
  static RecentEvents of(OurCommandSide service, Runnable afterwards) {
    return new RecentEvents(service, head(service), afterwards);
  }

  private static long head(OurCommandSide service) {
    return number(service, "SELECT position FROM event_head");
  }

  @Override
  public void send(OrderCommand command) {
    service.send(command);
  }

  @Override
  public long events() throws SQLException {
    awaitRelay();
    long counted = counted("SELECT count(*) FROM event WHERE position > :from");
    if (counted != head(service) - from) {
      throw new IllegalStateException("positions have gaps");
    }
    return counted;
  }

  @Override
  public long brokenStreams() {
    return counted(BROKEN);
  }

  private void awaitRelay() {
    long end = System.nanoTime() + RELAYED.toNanos();
    while (number(service, LAG) > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the relay does not catch up");
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  private long counted(String sql) {
    return service.bean(JdbcClient.class).sql(sql).param("from", from).query(Long.class).single();
  }

  private static long number(OurCommandSide service, String sql) {
    return service.bean(JdbcClient.class).sql(sql).query(Long.class).single();
  }

  @Override
  public void close() {
    service.close();
    afterwards.run();
  }
}

package io.orderledger.activity.history;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.projection.ReadModel;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The position up to which the history has no gap, over all partners. Partitions arrive at their
 * own pace; positions are gapless, so what lies at or below this one is complete for ever, and a
 * reader that stops there can never miss an event that comes later (R15).
 */
@Component
final class SafePosition {
  private static final int STEP = 100_000;
  private static final int TIMEOUT_SECONDS = 20;

  private final ReadModel readModel;
  private final AtomicLong known = new AtomicLong();

  SafePosition(ReadModel readModel, MeterRegistry meters) {
    this.readModel = readModel;
    Gauge.builder("orderledger.activity.replay.position", known, AtomicLong::doubleValue)
        .description("position up to which the last replay could go")
        .register(meters);
  }

  /** The safe position now; 0 where there is none. Looks only at what came since it last did. */
  long now() {
    JdbcClient jdbc = readModel.jdbc();
    long newest = single(jdbc, "SELECT coalesce(max(position), 0) FROM history");
    long safe = known.get();
    if (newest < safe) {
      known.set(0);
      safe = 0;
    }
    for (long before = -1; safe < newest && safe > before; ) {
      before = safe;
      safe = advance(jdbc, before);
    }
    long found = safe;
    return known.accumulateAndGet(found, Math::max);
  }

  /** The last position that follows {@code from} without a gap, within one step. */
  private static long advance(JdbcClient jdbc, long from) {
    return jdbc.sql(
            """
            SELECT coalesce(max(position), :from)
            FROM (
              SELECT position, row_number() OVER (ORDER BY position) AS place
              FROM history
              WHERE position > :from AND position <= :to
            ) AS above
            WHERE position = :from + place
            """)
        .param("from", from)
        .param("to", from + STEP)
        .withQueryTimeout(TIMEOUT_SECONDS)
        .query(Long.class)
        .single();
  }

  private static long single(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).withQueryTimeout(TIMEOUT_SECONDS).query(Long.class).single();
  }
}

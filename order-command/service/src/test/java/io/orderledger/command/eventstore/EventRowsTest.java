package io.orderledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.support.Instance;
import io.orderledger.testing.Backends;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventRowsTest {
  private static final UUID ORDER = UUID.fromString("0197a9a0-0000-7000-8000-000000000009");
  private static final UUID PARTNER = UUID.fromString("0197a9a0-0000-7000-8000-000000000001");

  @Test
  void rows_are_read_as_they_were_stored() throws SQLException {
    try (Connection c = connect()) {
      store(c, 1, "1969-12-31T23:59:59.999999Z", "'00-trace'", "'{}'");
      store(c, 2, "2026-11-22T10:15:30.123456Z", "NULL", "decode('00ff80', 'hex')");

      List<StoredEvent> events = EventRows.after(c, 0, 10);

      assertThat(events).hasSize(2);
      assertThat(events.getFirst())
          .usingRecursiveComparison()
          .isEqualTo(event(1, "1969-12-31T23:59:59.999999Z", "00-trace", new byte[] {'{', '}'}));
      assertThat(events.getLast())
          .usingRecursiveComparison()
          .isEqualTo(event(2, "2026-11-22T10:15:30.123456Z", null, new byte[] {0, -1, -128}));
    }
  }

  @Test
  void reading_goes_on_after_a_position_and_ends_at_the_limit() throws SQLException {
    try (Connection c = connect()) {
      for (int position = 1; position <= 5; position++) {
        store(c, position, "2026-11-22T10:15:30Z", "NULL", "'{}'");
      }

      assertThat(positions(EventRows.after(c, 1, 3))).containsExactly(2L, 3L, 4L);
      assertThat(positions(EventRows.after(c, 4, 3))).containsExactly(5L);
      assertThat(EventRows.after(c, 5, 3)).isEmpty();
    }
  }

  private static List<Long> positions(List<StoredEvent> events) {
    return events.stream().map(StoredEvent::position).toList();
  }

  private static StoredEvent event(
      long position, String time, @Nullable String trace, byte[] payload) {
    return new StoredEvent(
        position,
        ORDER,
        position - 1,
        "orderledger.KeyAccessed.v1",
        PARTNER,
        "correlation \u00e9",
        "cause",
        trace,
        Instant.parse(time),
        Instant.parse(time),
        payload);
  }

  private static void store(Connection c, int position, String time, String trace, String payload)
      throws SQLException {
    try (Statement statement = c.createStatement()) {
      statement.execute(
          """
          INSERT INTO event (position, sequence, occurred_at, recorded_at, aggregate_id,
            customer_id, partner_id, type, correlation_id, causation_id, traceparent, payload)
          VALUES (%1$d, %1$d - 1, '%2$s', '%2$s', '%3$s', '%4$s', '%4$s',
            'orderledger.KeyAccessed.v1', 'correlation é', 'cause', %5$s, %6$s)
          """
              .formatted(position, time, ORDER, PARTNER, trace, payload));
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(Instance.migrated(), Backends.USERNAME, Backends.PASSWORD);
  }
}

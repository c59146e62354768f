package io.orderledger.benchmark.relay;

import io.orderledger.benchmark.harness.Database;
import io.orderledger.command.eventstore.EventRows;
import io.orderledger.command.eventstore.StoredEvent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;

/**
 * Events of many orders, in the service's own tables, committed in batches as the service does: ten
 * events an order, those of one order far apart.
 */
final class History {
  private static final int EVENTS_PER_ORDER = 10;
  private static final int BATCH = 500;
  private static final int PAGE = 5_000;
  private static final long ORDERS_BEGIN = 0x0199_0000_0000_7000L;
  private static final long NUMBERS_BEGIN = 0x8000_0000_0000_0000L;

  private final Database database;
  private final int events;
  private final int orders;
  private final long checksum;

  private History(Database database, int events, int orders) throws SQLException {
    this.database = database;
    this.events = events;
    this.orders = orders;
    store();
    long[] sum = new long[1];
    forEach(event -> sum[0] += checksum(event.payload()));
    this.checksum = sum[0];
  }

  /** Stores this many events, which takes about 40 seconds a million. */
  static History in(Database database, int events) throws SQLException {
    System.out.printf("  storing %,d events%n", events);
    Flyway.configure()
        .dataSource(database.url(), database.username(), database.password())
        .locations("classpath:db/order-command")
        .load()
        .migrate();
    return new History(database, events, Math.max(1, events / EVENTS_PER_ORDER));
  }

  private void store() throws SQLException {
    SampleEvents sample = SampleEvents.of(new UUID(ORDERS_BEGIN, NUMBERS_BEGIN).toString());
    execute(
        "SET synchronous_commit = off",
        """
        DO $do$
        BEGIN
          FOR batch IN 0..%2$d / %1$d LOOP
            INSERT INTO event (position, sequence, occurred_at, recorded_at, aggregate_id,
              customer_id, partner_id, type, correlation_id, causation_id, traceparent, payload)
            SELECT p, (p - 1) / %3$d, timestamptz '2026-11-01' + p * interval '1001 microseconds', now(), o.id::uuid,
              '%4$s', '%5$s', CASE WHEN p <= %3$d THEN '%6$s' ELSE '%8$s' END,
              md5('correlation' || p)::uuid::text, md5('causation' || p)::uuid::text, NULL,
              convert_to(replace(CASE WHEN p <= %3$d THEN $json$%7$s$json$ ELSE $json$%9$s$json$ END,
                '%10$s', o.id), 'UTF8')
            FROM generate_series(batch * %1$d + 1, least((batch + 1) * %1$d, %2$d)) AS p,
              LATERAL (SELECT '01990000-0000-7000-8000-'
                || lpad(to_hex((p - 1) %% %3$d), 12, '0') AS id) AS o
            ORDER BY p;
            COMMIT;
          END LOOP;
        END
        $do$
        """
            .formatted(
                BATCH,
                events,
                orders,
                SampleEvents.CUSTOMER,
                SampleEvents.PARTNER,
                sample.firstType(),
                sample.firstPayload(),
                sample.nextType(),
                sample.nextPayload(),
                sample.orderId()),
        "UPDATE event_head SET position = " + events,
        "VACUUM ANALYZE event");
  }

  Database database() {
    return database;
  }

  int events() {
    return events;
  }

  int orders() {
    return orders;
  }

  /** Sum of the checksums of all payloads. */
  long checksum() {
    return checksum;
  }

  static long checksum(byte[] payload) {
    CRC32 crc = new CRC32();
    crc.update(payload);
    return crc.getValue();
  }

  /** Which of the orders this is, from 0. */
  int number(UUID order) {
    long number = order.getLeastSignificantBits() - NUMBERS_BEGIN;
    if (order.getMostSignificantBits() != ORDERS_BEGIN || number < 0 || number >= orders) {
      throw new IllegalStateException(order + " is no order of this history");
    }
    return (int) number;
  }

  /** Reads all events in the order of positions. */
  void forEach(Consumer<StoredEvent> reader) throws SQLException {
    try (Connection c = connect()) {
      for (long position = 0; position < events; ) {
        List<StoredEvent> page = EventRows.after(c, position, PAGE);
        page.forEach(reader);
        position = page.getLast().position();
      }
    }
  }

  /** Runs statements of the scenario itself, each in a transaction of its own. */
  void execute(String... statements) throws SQLException {
    try (Connection c = connect();
        Statement statement = c.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), database.username(), database.password());
  }
}

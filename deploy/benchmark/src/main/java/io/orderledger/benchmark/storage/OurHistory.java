package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.harness.Database;
import io.orderledger.contract.codec.EventCodec;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** Fills the command service's tables as if it had written and relayed the events itself. */
final class OurHistory {
  private static final String COPY =
      """
      COPY event (position, sequence, occurred_at, recorded_at, aggregate_id, customer_id,
        partner_id, type, correlation_id, causation_id, traceparent, payload)
      FROM STDIN (FORMAT binary, FREEZE)
      """;
  private static final int COLUMNS = 12;

  private OurHistory() {}

  /** Migrates an empty database and fills it; the service starts on it afterwards. */
  static void fill(Database database, History history) throws SQLException, IOException {
    Flyway.configure()
        .dataSource(database.url(), database.username(), database.password())
        .locations("classpath:db/order-command")
        .load()
        .migrate();
    try (Connection c =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        Statement s = c.createStatement()) {
      c.setAutoCommit(false);
      s.execute("SET LOCAL maintenance_work_mem = '256MB'");
      s.execute("ALTER TABLE event DISABLE TRIGGER event_append_only");
      s.execute("ALTER TABLE event DROP CONSTRAINT event_position, DROP CONSTRAINT event_sequence");
      s.execute("TRUNCATE event");
      copy(c, history);
      s.execute("ALTER TABLE event ADD CONSTRAINT event_position PRIMARY KEY (position)");
      s.execute("ALTER TABLE event ADD CONSTRAINT event_sequence UNIQUE (aggregate_id, sequence)");
      s.execute("ALTER TABLE event ENABLE TRIGGER event_append_only");
      s.execute("UPDATE event_head SET position = " + history.events());
      s.execute("UPDATE relay_checkpoint SET position = " + history.events());
      c.commit();
      c.setAutoCommit(true);
      s.execute("VACUUM (ANALYZE) event");
      s.execute("CHECKPOINT");
    }
  }

  private static void copy(Connection c, History history) throws SQLException, IOException {
    EventCodec codec = new EventCodec();
    String correlation = UUID.randomUUID().toString();
    String causation = UUID.randomUUID().toString();
    long[] position = {0};
    try (BinaryCopy rows = new BinaryCopy(c, COPY)) {
      history.write(
          codec::payload,
          (order, sequence, millis, event, payload) ->
              rows.row(COLUMNS)
                  .number(++position[0])
                  .number(sequence)
                  .millis(millis)
                  .millis(millis)
                  .uuid(order)
                  .uuid(UUID.fromString(event.customer().customerId()))
                  .uuid(UUID.fromString(event.customer().partnerId()))
                  .text(codec.logicalType(event))
                  .text(correlation)
                  .text(causation)
                  .nothing()
                  .bytes(payload));
    }
  }
}

package io.orderledger.benchmark.relay;

import io.orderledger.benchmark.harness.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** P5 streaming what is committed, set up for latency. */
final class DebeziumDelivery implements Delivery {
  /** For the report. */
  static final String SETTINGS =
      "our command side without its relay; Debezium 3.6.1 embedded engine streaming with pgoutput,"
          + " poll.interval.ms=1, no converters or transforms; "
          + PeerProducer.SETTINGS;

  private static final String SLOT = "delivery_p5";

  private final Database database;
  private final String bootstrapServers;

  DebeziumDelivery(Database database, String bootstrapServers) {
    this.database = database;
    this.bootstrapServers = bootstrapServers;
  }

  /** What is committed from now on is delivered, though the engine takes a moment to start. */
  @Override
  public Running start() throws SQLException {
    try (Connection c =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        Statement statement = c.createStatement()) {
      statement.execute("DROP PUBLICATION IF EXISTS " + Debezium.PUBLICATION);
      statement.execute("CREATE PUBLICATION " + Debezium.PUBLICATION + " FOR TABLE event");
      statement.execute("SELECT pg_create_logical_replication_slot('" + SLOT + "', 'pgoutput')");
    }
    return Debezium.on(
        database,
        SLOT,
        bootstrapServers,
        Map.of("snapshot.mode", "no_data", "poll.interval.ms", "1"));
  }
}

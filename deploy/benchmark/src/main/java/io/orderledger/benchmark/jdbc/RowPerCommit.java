package io.orderledger.benchmark.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.benchmark.command.OrderStore;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.command.order.OrderCommand;
import io.orderledger.command.order.PlaceOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.UUID;

/** L1: the same table and payload, one INSERT and one commit per command, nothing decided. */
public final class RowPerCommit implements OrderStore {
  private static final String TABLE =
      """
      CREATE TYPE event_type AS ENUM ('orderledger.OrderPlaced.v1');
      CREATE TABLE event (
        position bigserial PRIMARY KEY, sequence bigint NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(),
        aggregate_id uuid NOT NULL, customer_id uuid NOT NULL, partner_id uuid NOT NULL,
        type event_type NOT NULL, correlation_id text NOT NULL, causation_id text NOT NULL,
        traceparent text, payload bytea NOT NULL, UNIQUE (aggregate_id, sequence))
      """;
  private static final String INSERT =
      """
      INSERT INTO event (sequence, occurred_at, aggregate_id, customer_id, partner_id, type,
        correlation_id, causation_id, payload)
      VALUES (0, ?, ?, ?, ?, 'orderledger.OrderPlaced.v1', 'benchmark', 'benchmark', ?)
      """;

  private final HikariDataSource pool;
  private final byte[] payload;

  /**
   * Makes the table.
   *
   * @param payload an encoded OrderPlaced, written as it is with every row
   */
  public RowPerCommit(Database database, int connections, byte[] payload) throws SQLException {
    this.pool = database.pool(connections, true);
    this.payload = payload.clone();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
  }

  @Override
  public void send(OrderCommand command) {
    if (!(command instanceof PlaceOrder place)) {
      throw new IllegalArgumentException("L1 only writes orders");
    }
    try (Connection connection = pool.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setTimestamp(1, Timestamp.from(place.receivedAt()));
      insert.setObject(2, UUID.fromString(place.orderId()));
      insert.setObject(3, UUID.fromString(place.customer().customerId()));
      insert.setObject(4, UUID.fromString(place.customer().partnerId()));
      insert.setBytes(5, payload);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long events() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM event")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public long brokenStreams() {
    return 0;
  }

  @Override
  public void close() {
    pool.close();
  }
}

package io.orderledger.benchmark.projection;

import static java.time.ZoneOffset.UTC;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.order.OrderState;
import io.orderledger.query.projection.StoredJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Customers and orders with their state, as the listing of software is read from. */
final class PeerListing {
  private static final String CUSTOMER =
      """
      INSERT INTO customer (customer_id, partner_id, name, domain, registration)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (customer_id) DO NOTHING
      """;
  private static final String ORDER =
      """
      INSERT INTO customer_order
        (order_id, partner_id, customer_id, placed_at, status, billing_cycle, sequence, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (order_id) DO NOTHING
      """;
  private static final String LOAD =
      "SELECT order_id, state FROM customer_order WHERE order_id = ANY (?)";
  private static final String CHANGE =
      """
      UPDATE customer_order SET status = ?, sequence = ?, state = ?
      WHERE order_id = ? AND sequence < ?
      """;

  private PeerListing() {}

  static void apply(List<RecordedEvent> events, Connection tx) throws SQLException {
    Map<String, OrderState> placed = new HashMap<>();
    Map<String, RecordedEvent> cancelled = new LinkedHashMap<>();
    try (PreparedStatement customer = tx.prepareStatement(CUSTOMER);
        PreparedStatement order = tx.prepareStatement(ORDER)) {
      for (RecordedEvent recorded : events) {
        switch (recorded.event()) {
          case CustomerRegistered e -> add(e, customer);
          case OrderPlaced e ->
              placed.put(e.orderId(), add(e, recorded.metadata().sequence(), order));
          case OrderCancelled e -> cancelled.put(e.orderId(), recorded);
          default -> {}
        }
      }
      customer.executeBatch();
      order.executeBatch();
    }
    change(cancelled, placed, tx);
  }

  private static void add(CustomerRegistered e, PreparedStatement insert) throws SQLException {
    insert.setString(1, e.customer().customerId());
    insert.setString(2, e.customer().partnerId());
    insert.setString(3, e.customer().name());
    insert.setString(4, e.domain());
    insert.setBytes(5, StoredJson.write(e));
    insert.addBatch();
  }

  private static OrderState add(OrderPlaced e, long sequence, PreparedStatement insert)
      throws SQLException {
    OrderState state = OrderState.evolve(null, e);
    insert.setString(1, e.orderId());
    insert.setString(2, e.customer().partnerId());
    insert.setString(3, e.customer().customerId());
    insert.setObject(4, stored(e.placedAt()));
    insert.setString(5, state.status().toString());
    insert.setString(6, e.billingCycle());
    insert.setLong(7, sequence);
    insert.setBytes(8, StoredJson.write(state));
    insert.addBatch();
    return state;
  }

  private static void change(
      Map<String, RecordedEvent> cancelled, Map<String, OrderState> placed, Connection tx)
      throws SQLException {
    if (cancelled.isEmpty()) {
      return;
    }
    Map<String, OrderState> states = load(cancelled, tx);
    states.putAll(placed);
    try (PreparedStatement update = tx.prepareStatement(CHANGE)) {
      for (RecordedEvent recorded : cancelled.values()) {
        OrderCancelled e = (OrderCancelled) recorded.event();
        OrderState state = OrderState.evolve(states.get(e.orderId()), e);
        update.setString(1, state.status().toString());
        update.setLong(2, recorded.metadata().sequence());
        update.setBytes(3, StoredJson.write(state));
        update.setString(4, e.orderId());
        update.setLong(5, recorded.metadata().sequence());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static Map<String, OrderState> load(Map<String, RecordedEvent> cancelled, Connection tx)
      throws SQLException {
    Map<String, OrderState> states = new HashMap<>();
    try (PreparedStatement select = tx.prepareStatement(LOAD)) {
      select.setArray(1, tx.createArrayOf("text", cancelled.keySet().toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          states.put(rows.getString(1), StoredJson.read(rows.getBytes(2), OrderState.class));
        }
      }
    }
    return states;
  }

  static OffsetDateTime stored(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).atOffset(UTC);
  }
}

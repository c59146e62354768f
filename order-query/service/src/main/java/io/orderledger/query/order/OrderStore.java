package io.orderledger.query.order;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.order.OrderState;
import io.orderledger.projection.copy.CopyStream;
import io.orderledger.query.projection.Columns;
import io.orderledger.query.projection.StoredJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the rows of orders: at most one read and one write per batch. */
public final class OrderStore {
  private static final String SELECT =
      "SELECT order_id, sequence, state FROM customer_order WHERE order_id = ANY (?)";
  private static final String UPSERT =
      """
      INSERT INTO customer_order AS stored
        (order_id, partner_id, customer_id, placed_at, status, billing_cycle, sequence, state)
      SELECT * FROM unnest(
        ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::bigint[],
        ?::bytea[])
      ON CONFLICT (order_id) DO UPDATE
        SET status = EXCLUDED.status, sequence = EXCLUDED.sequence, state = EXCLUDED.state
        WHERE stored.sequence < EXCLUDED.sequence
      """;

  private static final String COPY =
      """
      COPY customer_order
        (order_id, partner_id, customer_id, placed_at, status, billing_cycle, sequence, state)
      FROM STDIN (FORMAT binary)
      """;

  private OrderStore() {}

  /** Applies a batch to the rows. */
  public static void apply(List<RecordedEvent> batch, Connection tx) throws SQLException {
    write(OrderFold.fold(read(OrderFold.needed(batch), tx), batch), tx);
  }

  /** The same for rows that hold no order that the batch places. */
  public static void load(List<RecordedEvent> batch, Connection tx) throws SQLException {
    Map<String, VersionedOrder> stored = read(OrderFold.needed(batch), tx);
    Map<Boolean, List<VersionedOrder>> changed =
        OrderFold.fold(stored, batch).stream()
            .collect(Collectors.partitioningBy(o -> stored.containsKey(o.state().orderId())));
    write(changed.getOrDefault(true, List.of()), tx);
    copy(changed.getOrDefault(false, List.of()), tx);
  }

  private static Map<String, VersionedOrder> read(Set<String> orderIds, Connection tx)
      throws SQLException {
    Map<String, VersionedOrder> found = HashMap.newHashMap(orderIds.size());
    if (orderIds.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = tx.prepareStatement(SELECT)) {
      select.setArray(1, tx.createArrayOf("text", orderIds.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          OrderState state = StoredJson.read(rows.getBytes("state"), OrderState.class);
          found.put(
              rows.getString("order_id"), new VersionedOrder(state, rows.getLong("sequence")));
        }
      }
    }
    return found;
  }

  private static void write(Collection<VersionedOrder> orders, Connection tx) throws SQLException {
    Columns.of(orders)
        .text(o -> o.state().orderId())
        .text(o -> o.state().customer().partnerId())
        .text(o -> o.state().customer().customerId())
        .instant(o -> o.state().placedAt())
        .text(o -> o.state().status())
        .text(o -> o.state().billingCycle())
        .column("bigint", VersionedOrder::sequence)
        .bytes(o -> StoredJson.write(o.state()))
        .update(UPSERT, tx);
  }

  private static void copy(Collection<VersionedOrder> orders, Connection tx) throws SQLException {
    if (orders.isEmpty()) {
      return;
    }
    try (CopyStream rows = CopyStream.into(tx, COPY)) {
      for (VersionedOrder order : orders) {
        OrderState state = order.state();
        rows.row(8)
            .text(state.orderId())
            .text(state.customer().partnerId())
            .text(state.customer().customerId())
            .timestamp(state.placedAt())
            .text(state.status().toString())
            .text(state.billingCycle())
            .int8(order.sequence())
            .bytea(StoredJson.write(state));
      }
      rows.finish();
    }
  }
}

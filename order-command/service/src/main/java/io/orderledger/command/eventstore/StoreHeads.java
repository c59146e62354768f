package io.orderledger.command.eventstore;

import io.orderledger.command.receipt.Receipt;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the store holds now, for the commands of one batch. */
final class StoreHeads {
  private StoreHeads() {}

  /** Keeps every other writer out until the transaction ends, which is soon even if we do not. */
  static void lock(Connection c) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement("SET LOCAL idle_in_transaction_session_timeout = '5s'")) {
      s.execute();
    }
    try (PreparedStatement s = c.prepareStatement("SELECT position FROM event_head FOR UPDATE")) {
      s.executeQuery().close();
    }
  }

  /** The newest sequence of each aggregate, -1 for none. */
  static Map<UUID, Long> sequences(Connection c, Collection<UUID> aggregates) throws SQLException {
    String sql =
        """
        SELECT a.id, (SELECT max(sequence) FROM event WHERE aggregate_id = a.id)
        FROM unnest(?::uuid[]) AS a(id)
        """;
    Map<UUID, Long> heads = new HashMap<>();
    try (PreparedStatement s = c.prepareStatement(sql)) {
      s.setArray(1, c.createArrayOf("uuid", Set.copyOf(aggregates).toArray()));
      try (ResultSet rs = s.executeQuery()) {
        while (rs.next()) {
          UUID id = rs.getObject(1, UUID.class);
          long head = rs.getLong(2);
          heads.put(id, rs.wasNull() ? -1L : head);
        }
      }
    }
    return heads;
  }

  /** Those of the receipts' keys that are taken. */
  static Set<Receipt.Key> taken(Connection c, List<Receipt> receipts) throws SQLException {
    Set<Receipt.Key> taken = new HashSet<>();
    if (receipts.isEmpty()) {
      return taken;
    }
    String sql =
        """
        SELECT r.partner_id, r.request_id FROM command_receipt r
        JOIN unnest(?::uuid[], ?::text[]) AS k(partner_id, request_id)
          ON r.partner_id = k.partner_id AND r.request_id = k.request_id
        """;
    try (PreparedStatement s = c.prepareStatement(sql)) {
      s.setArray(1, c.createArrayOf("uuid", receipts.stream().map(Receipt::partnerId).toArray()));
      s.setArray(2, c.createArrayOf("text", receipts.stream().map(Receipt::requestId).toArray()));
      try (ResultSet rs = s.executeQuery()) {
        while (rs.next()) {
          taken.add(new Receipt.Key(rs.getObject(1, UUID.class), rs.getString(2)));
        }
      }
    }
    return taken;
  }
}

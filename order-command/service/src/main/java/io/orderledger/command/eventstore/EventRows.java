package io.orderledger.command.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the event table in the order of positions. */
public final class EventRows {
  private static final String AFTER =
      """
      SELECT position, aggregate_id, sequence, type, partner_id, correlation_id, causation_id,
        traceparent, occurred_at, recorded_at, payload
      FROM event WHERE position > ? ORDER BY position LIMIT ?
      """;

  private EventRows() {}

  /** The events after a position, at most {@code limit}; never with a gap. */
  public static List<StoredEvent> after(Connection c, long position, int limit)
      throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(AFTER)) {
      statement.setLong(1, position);
      statement.setInt(2, limit);
      try (ResultSet rs = statement.executeQuery()) {
        List<StoredEvent> events = new ArrayList<>();
        while (rs.next()) {
          events.add(row(rs));
        }
        return events;
      }
    }
  }

  private static StoredEvent row(ResultSet rs) throws SQLException {
    return new StoredEvent(
        rs.getLong(1),
        rs.getObject(2, UUID.class),
        rs.getLong(3),
        rs.getString(4),
        rs.getObject(5, UUID.class),
        rs.getString(6),
        rs.getString(7),
        rs.getString(8),
        rs.getObject(9, OffsetDateTime.class).toInstant(),
        rs.getObject(10, OffsetDateTime.class).toInstant(),
        rs.getBytes(11));
  }
}

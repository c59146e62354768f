package io.orderledger.command.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads the event table in the order of positions. */
public final class EventRows {
  private EventRows() {}

  /** The events after a position, at most {@code limit}; never with a gap. */
  public static List<StoredEvent> after(Connection c, long position, int limit)
      throws SQLException {
    String sql =
        """
        COPY (
          SELECT position, aggregate_id, sequence, type, partner_id, correlation_id, causation_id,
            traceparent, occurred_at, recorded_at, payload
          FROM event WHERE position > %d ORDER BY position LIMIT %d
        ) TO STDOUT (FORMAT binary)
        """
            .formatted(position, limit);
    CopyOut copy = c.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
    try {
      List<StoredEvent> events = new ArrayList<>();
      boolean first = true;
      for (byte[] message; (message = copy.readFromCopy()) != null; first = false) {
        CopiedRow row = first ? CopiedRow.first(message) : CopiedRow.next(message);
        if (!row.last()) {
          events.add(event(row));
        }
      }
      return events;
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static StoredEvent event(CopiedRow row) {
    return new StoredEvent(
        row.number(),
        row.uuid(),
        row.number(),
        row.text(),
        row.uuid(),
        row.text(),
        row.text(),
        row.textOrNull(),
        row.instant(),
        row.instant(),
        row.bytes());
  }
}

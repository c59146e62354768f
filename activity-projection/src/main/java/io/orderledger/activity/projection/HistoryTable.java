package io.orderledger.activity.projection;

import io.orderledger.activity.stored.Outcome;
import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.projection.copy.CopyStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Writes rows of {@code history}: one look for those it has, one COPY for those it has not. */
final class HistoryTable {
  private static final int COLUMNS = 17;
  private static final String COPY =
      """
      COPY history (position, occurred_at, sequence, partner_id, customer_id, subject,
        occurred_nanos, failed, operation, actor_id, customer_name, type, source,
        correlation_id, causation_id, traceparent, payload)
      FROM STDIN (FORMAT binary)
      """;

  private static final String HAS_ANY = "SELECT position FROM history WHERE position = ANY (?)";

  // With an array PostgreSQL plans anew each time, which costs more than the look.
  private static final String HAS = "SELECT position FROM history WHERE position = ?";

  private HistoryTable() {}

  /** Adds the rows whose position is not there yet. */
  static void append(Collection<HistoryRow> rows, Connection tx) throws SQLException {
    Set<Long> present = present(rows, tx);
    load(rows.stream().filter(r -> !present.contains(position(r))).iterator(), tx);
  }

  /** Adds rows, none of which is there. */
  static void load(Iterator<HistoryRow> rows, Connection tx) throws SQLException {
    if (!rows.hasNext()) {
      return;
    }
    try (CopyStream stream = CopyStream.into(tx, COPY)) {
      while (rows.hasNext()) {
        write(rows.next(), stream);
      }
      stream.finish();
    }
  }

  private static Set<Long> present(Collection<HistoryRow> rows, Connection tx) throws SQLException {
    boolean single = rows.size() == 1;
    try (PreparedStatement look = tx.prepareStatement(single ? HAS : HAS_ANY)) {
      if (single) {
        look.setLong(1, position(rows.iterator().next()));
      } else {
        look.setArray(
            1, tx.createArrayOf("bigint", rows.stream().map(HistoryTable::position).toArray()));
      }
      Set<Long> present = new HashSet<>();
      try (ResultSet found = look.executeQuery()) {
        while (found.next()) {
          present.add(found.getLong(1));
        }
      }
      return present;
    }
  }

  private static long position(HistoryRow row) {
    return row.event().metadata().position();
  }

  private static void write(HistoryRow row, CopyStream stream) throws SQLException {
    EventMetadata metadata = row.event().metadata();
    stream
        .row(COLUMNS)
        .int8(metadata.position())
        .timestamp(metadata.time())
        .int8(metadata.sequence())
        .uuid(row.partnerId())
        .uuid(row.customerId())
        .uuid(row.subject())
        .int2(metadata.time().get(ChronoField.NANO_OF_SECOND) % 1_000)
        .bool(row.outcome() == Outcome.FAILED)
        .text(storable(row.operation().wireName()))
        .text(storable(row.actorId()))
        .text(storable(row.customerName()))
        .text(storable(row.event().type()))
        .text(storable(metadata.source()))
        .text(storable(metadata.correlationId()))
        .text(storable(metadata.causationId()))
        .text(metadata.traceparent() == null ? null : storable(metadata.traceparent()))
        .bytea(row.event().payload());
  }

  /** NUL, which PostgreSQL cannot hold in a text, is left out. */
  private static String storable(String text) {
    return text.indexOf(0) < 0 ? text : text.replace("\0", "");
  }
}

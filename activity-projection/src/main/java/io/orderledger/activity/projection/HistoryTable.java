package io.orderledger.activity.projection;

import io.orderledger.activity.stored.Outcome;
import io.orderledger.contract.codec.EventMetadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.postgresql.PGConnection;

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

  private HistoryTable() {}

  static void append(Collection<HistoryRow> rows, Connection tx) throws SQLException {
    Set<Long> present = present(rows, tx);
    CopyStream stream = new CopyStream();
    int missing = 0;
    for (HistoryRow row : rows) {
      if (!present.contains(row.event().metadata().position())) {
        write(row, stream);
        missing++;
      }
    }
    if (missing > 0) {
      try {
        tx.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(COPY, new ByteArrayInputStream(stream.finish()), 256 * 1024);
      } catch (IOException e) {
        throw new SQLException("copy into history broke off", e);
      }
    }
  }

  private static Set<Long> present(Collection<HistoryRow> rows, Connection tx) throws SQLException {
    Long[] wanted = rows.stream().map(r -> r.event().metadata().position()).toArray(Long[]::new);
    Array positions = tx.createArrayOf("bigint", wanted);
    try (PreparedStatement look =
        tx.prepareStatement("SELECT position FROM history WHERE position = ANY (?)")) {
      look.setArray(1, positions);
      Set<Long> present = new HashSet<>();
      try (ResultSet found = look.executeQuery()) {
        while (found.next()) {
          present.add(found.getLong(1));
        }
      }
      return present;
    } finally {
      positions.free();
    }
  }

  private static void write(HistoryRow row, CopyStream stream) {
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
        .text(row.operation().wireName())
        .text(row.actorId())
        .text(row.customerName())
        .text(row.event().type())
        .text(metadata.source())
        .text(metadata.correlationId())
        .text(metadata.causationId())
        .text(metadata.traceparent())
        .bytea(row.event().payload());
  }
}

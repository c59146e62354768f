package io.orderledger.activity.stored;

import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.codec.UnreadableEvent;
import io.orderledger.contract.event.DomainEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An event as {@code history} keeps it.
 *
 * @param type the logical type it was written with
 * @param payload the JSON it was published with, byte for byte; callers must not change it
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(EventMetadata metadata, String type, byte[] payload) {

  /** The longest that reading a piece of the history may take. */
  public static final int TIMEOUT_SECONDS = 20;

  /** What {@link #of} reads, for a select list. */
  public static final String COLUMNS =
      """
      position, occurred_at, occurred_nanos, sequence, partner_id, subject, type, source,
        correlation_id, causation_id, traceparent, payload
      """;

  /** The event of a row that was selected with {@link #COLUMNS}. */
  public static StoredEvent of(ResultSet row, int number) throws SQLException {
    String subject = required(row, "subject");
    long sequence = row.getLong("sequence");
    return new StoredEvent(
        new EventMetadata(
            EventMetadata.idOf(subject, sequence),
            required(row, "source"),
            subject,
            sequence,
            row.getLong("position"),
            occurredAt(row).plusNanos(row.getInt("occurred_nanos")),
            required(row, "correlation_id"),
            required(row, "causation_id"),
            required(row, "partner_id"),
            row.getString("traceparent")),
        required(row, "type"),
        row.getBytes("payload"));
  }

  private static Instant occurredAt(ResultSet row) throws SQLException {
    return row.getObject("occurred_at", OffsetDateTime.class).toInstant();
  }

  private static String required(ResultSet row, String column) throws SQLException {
    @Nullable String value = row.getString(column);
    if (value == null) {
      throw new SQLException(column + " is null");
    }
    return value;
  }

  /**
   * The event itself, in its newest form.
   *
   * @throws UnreadableEvent if the contract does not know it
   */
  public DomainEvent event(EventCodec codec) {
    return (DomainEvent) codec.read(type, payload);
  }

  /** Its place in an order that is newest first. */
  public LogPlace place() {
    return LogPlace.of(metadata.time(), metadata.position());
  }
}

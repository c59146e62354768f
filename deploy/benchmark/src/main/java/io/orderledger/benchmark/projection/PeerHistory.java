package io.orderledger.benchmark.projection;

import static java.time.ZoneOffset.UTC;

import io.orderledger.activity.stored.ActivityOperation;
import io.orderledger.activity.stored.Outcome;
import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.topic.Topics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The activity log's rows. */
final class PeerHistory implements PeerModel {
  private static final String INSERT =
      """
      INSERT INTO history (position, occurred_at, sequence, partner_id, customer_id, subject,
        occurred_nanos, failed, operation, actor_id, customer_name, type, source,
        correlation_id, causation_id, traceparent, payload)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (position) DO NOTHING
      """;

  @Override
  public List<String> topics() {
    return List.of(Topics.ORDER_EVENTS, Topics.CUSTOMER_EVENTS);
  }

  @Override
  public List<String> tables() {
    return List.of("history");
  }

  @Override
  public void apply(List<RecordedEvent> events, Connection tx) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(INSERT)) {
      for (RecordedEvent event : events) {
        set(insert, event);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void set(PreparedStatement insert, RecordedEvent recorded) throws SQLException {
    EventMetadata metadata = recorded.metadata();
    DomainEvent event = (DomainEvent) recorded.event();
    insert.setLong(1, metadata.position());
    insert.setObject(2, metadata.time().truncatedTo(ChronoUnit.MICROS).atOffset(UTC));
    insert.setLong(3, metadata.sequence());
    insert.setObject(4, UUID.fromString(metadata.partnerId()));
    insert.setObject(5, UUID.fromString(event.customer().customerId()));
    insert.setObject(6, UUID.fromString(metadata.subject()));
    insert.setShort(7, (short) (metadata.time().get(ChronoField.NANO_OF_SECOND) % 1_000));
    insert.setBoolean(8, Outcome.of(event) == Outcome.FAILED);
    insert.setString(9, ActivityOperation.of(event).wireName());
    insert.setString(10, event.actor().id());
    insert.setString(11, event.customer().name());
    insert.setString(12, recorded.type());
    insert.setString(13, metadata.source());
    insert.setString(14, metadata.correlationId());
    insert.setString(15, metadata.causationId());
    if (metadata.traceparent() == null) {
      insert.setNull(16, Types.VARCHAR);
    } else {
      insert.setString(16, metadata.traceparent());
    }
    insert.setBytes(17, recorded.payload());
  }

  @Override
  public List<String> differences(String schema, boolean whole) {
    return List.of(
        """
        SELECT count(*) FROM %s.history AS theirs
        LEFT JOIN public.history AS ours USING (position)
        WHERE theirs IS DISTINCT FROM ours
        """
            .formatted(schema),
        "SELECT count(*) - count(DISTINCT position) FROM %s.history".formatted(schema));
  }
}

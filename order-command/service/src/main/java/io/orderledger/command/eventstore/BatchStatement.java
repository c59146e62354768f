package io.orderledger.command.eventstore;

import io.orderledger.command.receipt.Receipt;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.OrderCancelled;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Writes events, receipts and the end of keys of many commands in one statement, so that one round
 * trip is one transaction.
 */
final class BatchStatement {
  private static final String HEAD =
      """
      WITH head AS (
        UPDATE event_head SET position = position + ? RETURNING position - ? AS base
      )
      """;

  private static final String EVENTS_FROM =
      """
      , appended AS (
        INSERT INTO event (position, sequence, occurred_at, recorded_at, aggregate_id, customer_id,
          partner_id, type, correlation_id, causation_id, traceparent, payload)
        SELECT head.base + e.place, e.sequence,
          timestamptz 'epoch' + e.micros * interval '1 microsecond', now(),
          e.aggregate_id, e.customer_id, e.partner_id, e.type, e.correlation_id, e.causation_id,
          e.traceparent, e.payload
        FROM head, %s
          AS e(sequence, micros, aggregate_id, customer_id, partner_id, type, correlation_id,
            causation_id, traceparent, payload, place)
      )
      """;

  private static final String EVENTS =
      EVENTS_FROM.formatted(
          """
          unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::event_type[],
            ?::text[], ?::text[], ?::text[], ?::bytea[]) WITH ORDINALITY
          """);

  // A caller who is alone waits for no array to be taken apart.
  private static final String EVENT =
      EVENTS_FROM.formatted(
          """
          (VALUES (?::bigint, ?::bigint, ?::uuid, ?::uuid, ?::uuid, ?::event_type, ?::text, ?::text,
            ?::text, ?::bytea, 1))
          """);

  private static final String RECEIPTS =
      """
      , receipts AS (
        INSERT INTO command_receipt (partner_id, aggregate_id, first_sequence, state_sequence,
          recorded_at, event_count, request_id, body_hash, refusal)
        SELECT r.partner_id, r.aggregate_id, r.first_sequence, r.state_sequence,
          now(), r.event_count, r.request_id, r.body_hash, r.refusal
        FROM head, unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::int[], ?::text[],
          ?::text[], ?::text[])
          AS r(partner_id, aggregate_id, first_sequence, state_sequence, event_count, request_id,
            body_hash, refusal)
      )
      """;

  private static final String KEYS =
      """
      , destroyed AS (
        INSERT INTO product_key AS k (order_id, line, destroyed_at)
        SELECT DISTINCT d.order_id, d.line, now() FROM head, unnest(?::uuid[], ?::int[])
          AS d(order_id, line)
        ON CONFLICT (order_id, line) DO UPDATE
          SET ciphertext = NULL, master_key = NULL, destroyed_at = now()
          WHERE k.ciphertext IS NOT NULL
      )
      """;

  private static final String RESULT = "SELECT base, now() FROM head";
  private static final String RESULT_TOLD =
      "SELECT base, now(), pg_notify('order_ledger_events', '') FROM head";

  private BatchStatement() {}

  /** What the database gave the batch: the position before its first event, and its clock. */
  record Written(long base, Instant recordedAt) {}

  /**
   * Runs in the connection's transaction, or in one of its own with auto-commit.
   *
   * @param tell whether to wake the relay of another instance
   */
  static Written write(Connection c, List<Append> batch, boolean tell) throws SQLException {
    List<PendingEvent> events = batch.stream().flatMap(a -> a.events().stream()).toList();
    List<Receipt> receipts = batch.stream().map(Append::receipt).filter(r -> r != null).toList();
    List<KeyRow> keys = events.stream().flatMap(e -> keys(e).stream()).toList();
    String sql =
        HEAD
            + appended(events)
            + (receipts.isEmpty() ? "" : RECEIPTS)
            + (keys.isEmpty() ? "" : KEYS)
            + (tell && !events.isEmpty() ? RESULT_TOLD : RESULT);
    try (PreparedStatement statement = c.prepareStatement(sql)) {
      BatchArrays arrays = new BatchArrays(c, statement);
      arrays.number(events.size());
      arrays.number(events.size());
      if (events.size() == 1) {
        arrays.event(events.getFirst());
      } else if (!events.isEmpty()) {
        arrays.events(events);
      }
      if (!receipts.isEmpty()) {
        arrays.receipts(receipts);
      }
      if (!keys.isEmpty()) {
        arrays.keys(keys);
      }
      try (ResultSet rs = statement.executeQuery()) {
        rs.next();
        return new Written(rs.getLong(1), rs.getObject(2, OffsetDateTime.class).toInstant());
      }
    }
  }

  private static String appended(List<PendingEvent> events) {
    return switch (events.size()) {
      case 0 -> "";
      case 1 -> EVENT;
      default -> EVENTS;
    };
  }

  /** A line whose key ends. */
  record KeyRow(UUID orderId, int line) {}

  private static List<KeyRow> keys(PendingEvent event) {
    if (!(event.event() instanceof OrderCancelled cancelled)) {
      return List.of();
    }
    return cancelled.lines().stream()
        .map(CancelledLine::line)
        .map(line -> new KeyRow(event.aggregateId(), line.lineItemNumber()))
        .toList();
  }
}

package io.orderledger.query.credit;

import io.orderledger.query.projection.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Writes credits, and which of them still wait for their month. */
final class CreditStore {
  private static final String INSERT =
      """
      INSERT INTO credit (credit_id, partner_id, customer_id, order_id, line_item_number,
                          amount, currency, cancelled_at, correlation_id, causation_id,
                          cancelled_nanos, traceparent)
      SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::integer[],
                           ?::numeric[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
                           ?::smallint[], ?::text[])
      ON CONFLICT (credit_id) DO NOTHING
      """;
  private static final String INSERT_PENDING =
      """
      INSERT INTO credit_pending (cancelled_at, credit_id)
      SELECT c.cancelled_at, c.credit_id
      FROM unnest(?::timestamptz[], ?::text[]) AS c (cancelled_at, credit_id)
      WHERE NOT EXISTS (SELECT FROM billing_decision d WHERE d.credit_id = c.credit_id)
      ON CONFLICT DO NOTHING
      """;
  // Skips what another transaction is deleting, so that two of them never wait for each other.
  private static final String DELETE_PENDING =
      """
      DELETE FROM credit_pending
      WHERE (cancelled_at, credit_id) IN (
        SELECT waiting.cancelled_at, waiting.credit_id
        FROM credit_pending AS waiting
        JOIN unnest(?::timestamptz[], ?::text[]) AS done (cancelled_at, credit_id)
          USING (cancelled_at, credit_id)
        FOR UPDATE OF waiting SKIP LOCKED)
      """;
  private static final String DELETE_PUBLISHED =
      """
      DELETE FROM credit_pending AS waiting
      USING billing_decision AS decision
      WHERE decision.credit_id = waiting.credit_id AND decision.published
      """;

  private CreditStore() {}

  /** Adds those that are not there yet. */
  static void add(List<CreditRow> credits, Connection tx) throws SQLException {
    Columns.of(credits)
        .text(CreditRow::creditId)
        .text(CreditRow::partnerId)
        .text(CreditRow::customerId)
        .text(CreditRow::orderId)
        .column("integer", CreditRow::lineItemNumber)
        .column("numeric", CreditRow::amount)
        .text(CreditRow::currency)
        .instant(CreditRow::cancelledAt)
        .text(CreditRow::correlationId)
        .text(CreditRow::causationId)
        .column("smallint", CreditRow::cancelledNanos)
        .column("text", CreditRow::traceparent)
        .update(INSERT, tx);
    Columns.of(credits)
        .instant(CreditRow::cancelledAt)
        .text(CreditRow::creditId)
        .update(INSERT_PENDING, tx);
  }

  /** Forgets that these wait: their decision is on the topic. */
  static void settle(Collection<IssuedCredit> published, Connection tx) throws SQLException {
    Columns.of(published)
        .instant(i -> i.credit().cancelledAt())
        .text(i -> i.credit().creditId())
        .update(DELETE_PENDING, tx);
  }

  /**
   * The same for those whose decision the topic has brought: it may have come while the
   * cancellation was being added, when neither of the two transactions saw the other's row.
   */
  static void settlePublished(Connection tx) throws SQLException {
    try (PreparedStatement delete = tx.prepareStatement(DELETE_PUBLISHED)) {
      delete.executeUpdate();
    }
  }
}

package io.orderledger.query.credit;

import io.orderledger.projection.copy.CopyStream;
import io.orderledger.query.projection.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Credits and invoices in a rebuild: rows by COPY, what follows from all of them at the end. */
final class LoadedCredits {
  private static final String COPY_CREDITS =
      """
      COPY credit (credit_id, partner_id, customer_id, order_id, line_item_number,
                   amount, currency, cancelled_at, correlation_id, causation_id,
                   cancelled_nanos, traceparent)
      FROM STDIN (FORMAT binary)
      """;
  // A published decision may be on the topic twice.
  private static final String INSERT_LINES =
      """
      INSERT INTO invoice_line (credit_id, partner_id, currency, billing_period, issued_at, amount)
      SELECT * FROM unnest(
        ?::text[], ?::text[], ?::text[], ?::date[], ?::timestamptz[], ?::numeric[])
      ON CONFLICT (credit_id) DO NOTHING
      """;
  private static final List<String> COMPLETE =
      List.of(
          """
          INSERT INTO invoice (partner_id, billing_period, currency, line_count, credit_total)
          SELECT partner_id, billing_period, currency, count(*), sum(amount)
          FROM invoice_line
          GROUP BY partner_id, billing_period, currency
          """,
          """
          INSERT INTO billing_decision AS present (credit_id, billing_period, issued_at, published)
          SELECT credit_id, billing_period, issued_at, true
          FROM invoice_line AS line
          WHERE NOT EXISTS (
            SELECT FROM billing_decision AS decision
            WHERE decision.credit_id = line.credit_id AND decision.published)
          ON CONFLICT (credit_id) DO UPDATE SET published = true WHERE NOT present.published
          """,
          """
          INSERT INTO credit_pending (cancelled_at, credit_id)
          SELECT cancelled_at, credit_id
          FROM credit
          WHERE NOT EXISTS (
            SELECT FROM billing_decision AS decision WHERE decision.credit_id = credit.credit_id)
          ON CONFLICT DO NOTHING
          """,
          """
          DELETE FROM credit_pending
          WHERE (cancelled_at, credit_id) IN (
            SELECT waiting.cancelled_at, waiting.credit_id
            FROM credit_pending AS waiting
            JOIN invoice_line USING (credit_id)
            FOR UPDATE OF waiting SKIP LOCKED)
          """);

  private LoadedCredits() {}

  /** Adds credits, none of which is there. */
  static void add(List<CreditRow> credits, Connection tx) throws SQLException {
    if (credits.isEmpty()) {
      return;
    }
    try (CopyStream rows = CopyStream.into(tx, COPY_CREDITS)) {
      for (CreditRow credit : credits) {
        rows.row(12)
            .text(credit.creditId())
            .text(credit.partnerId())
            .text(credit.customerId())
            .text(credit.orderId())
            .int4(credit.lineItemNumber())
            .numeric(credit.amount())
            .text(credit.currency())
            .timestamp(credit.cancelledAt())
            .text(credit.correlationId())
            .text(credit.causationId())
            .int2(credit.cancelledNanos())
            .text(credit.traceparent());
      }
      rows.finish();
    }
  }

  /** Adds lines of invoices that are not there yet; the totals are left out. */
  static void addLines(Collection<IssuedCredit> issued, Connection tx) throws SQLException {
    Columns.of(issued)
        .text(i -> i.credit().creditId())
        .text(i -> i.credit().partnerId())
        .text(i -> i.credit().currency())
        .text(i -> i.credit().billingPeriod().atDay(1))
        .instant(IssuedCredit::issuedAt)
        .column("numeric", i -> i.credit().amount())
        .update(INSERT_LINES, tx);
  }

  /** Adds the totals, and what the shared tables lack. */
  static void complete(Connection tx) throws SQLException {
    for (String sql : COMPLETE) {
      try (PreparedStatement statement = tx.prepareStatement(sql)) {
        statement.executeUpdate();
      }
    }
  }
}

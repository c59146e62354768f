package io.orderledger.query.credit;

import io.orderledger.query.projection.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Writes decisions, the lines of invoices and their totals. The first decision of a credit stays.
 */
final class InvoiceStore {
  private static final String INSERT_DECISION =
      """
      INSERT INTO billing_decision AS present (credit_id, billing_period, issued_at, published)
      SELECT *, %s FROM unnest(?::text[], ?::date[], ?::timestamptz[])
      ON CONFLICT (credit_id) DO
      """;
  private static final String DECIDE = INSERT_DECISION.formatted(false) + "NOTHING";
  private static final String READ_BACK =
      INSERT_DECISION.formatted(true) + "UPDATE SET published = true WHERE NOT present.published";
  private static final String INSERT =
      """
      WITH added AS (
        INSERT INTO invoice_line
          (credit_id, partner_id, currency, billing_period, issued_at, amount)
        %s
        ON CONFLICT (credit_id) DO NOTHING
        RETURNING partner_id, billing_period, currency, amount)
      INSERT INTO invoice AS present
        (partner_id, billing_period, currency, line_count, credit_total)
      SELECT partner_id, billing_period, currency, count(*), sum(amount)
      FROM added
      GROUP BY partner_id, billing_period, currency
      ORDER BY partner_id, billing_period, currency
      ON CONFLICT (partner_id, billing_period, currency) DO UPDATE
        SET line_count = present.line_count + EXCLUDED.line_count,
            credit_total = present.credit_total + EXCLUDED.credit_total
      """;
  private static final String INSERT_LINES =
      INSERT.formatted(
          """
          SELECT * FROM unnest(
            ?::text[], ?::text[], ?::text[], ?::date[], ?::timestamptz[], ?::numeric[])
          """);
  private static final String INSERT_DECIDED =
      INSERT.formatted(
          """
          SELECT credit_id, partner_id, currency, billing_period, issued_at, amount
          FROM billing_decision
          JOIN credit USING (credit_id)
          WHERE NOT EXISTS (
            SELECT FROM invoice_line WHERE invoice_line.credit_id = billing_decision.credit_id)
          """);

  private InvoiceStore() {}

  /** Adds decisions that are made now and are not there yet. */
  static void decide(Collection<IssuedCredit> issued, Connection tx) throws SQLException {
    add(DECIDE, issued, tx);
  }

  /** Adds decisions that the topic brings, and notes of those that are there that it has them. */
  static void readBack(Collection<IssuedCredit> issued, Connection tx) throws SQLException {
    add(READ_BACK, issued, tx);
  }

  private static void add(String decision, Collection<IssuedCredit> issued, Connection tx)
      throws SQLException {
    Columns.of(issued)
        .text(i -> i.credit().creditId())
        .text(i -> i.credit().billingPeriod().atDay(1))
        .instant(IssuedCredit::issuedAt)
        .update(decision, tx);
    Columns.of(issued)
        .text(i -> i.credit().creditId())
        .text(i -> i.credit().partnerId())
        .text(i -> i.credit().currency())
        .text(i -> i.credit().billingPeriod().atDay(1))
        .instant(IssuedCredit::issuedAt)
        .column("numeric", i -> i.credit().amount())
        .update(INSERT_LINES, tx);
  }

  /** Adds the lines of decisions that are not read back from the topic yet. */
  static void addDecided(Connection tx) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(INSERT_DECIDED)) {
      insert.executeUpdate();
    }
  }
}

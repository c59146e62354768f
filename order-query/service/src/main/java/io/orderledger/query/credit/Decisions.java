package io.orderledger.query.credit;

import static java.time.ZoneOffset.UTC;

import io.orderledger.contract.event.CreditIssued;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Decides, once for ever, which month's invoice carries a waiting credit (R10). */
final class Decisions {
  private static final int BATCH = 500;
  private static final String REASON = "cancelImmediate";
  private static final String WAITING =
      """
      SELECT credit.*, decision.billing_period, decision.issued_at
      FROM (SELECT credit_id FROM credit_pending ORDER BY cancelled_at, credit_id LIMIT ?) AS waiting
      JOIN credit USING (credit_id)
      LEFT JOIN billing_decision AS decision USING (credit_id)
      ORDER BY credit.cancelled_at, credit.credit_id
      """;

  private final Clock clock;

  Decisions(Clock clock) {
    this.clock = clock;
  }

  /**
   * Decides the oldest waiting credits and puts them on their invoices. What was decided before,
   * but perhaps not published, keeps its decision; what the topic has is not waiting.
   */
  List<DecidedCredit> decide(Connection tx) throws SQLException {
    CreditStore.settlePublished(tx);
    InvoiceClock.deciding(tx);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<DecidedCredit> decided = new ArrayList<>();
    try (PreparedStatement select = tx.prepareStatement(WAITING)) {
      select.setInt(1, BATCH);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          decided.add(decide(rows, now));
        }
      }
    }
    InvoiceStore.decide(decided.stream().map(DecidedCredit::issued).toList(), tx);
    return decided;
  }

  private static DecidedCredit decide(ResultSet row, Instant now) throws SQLException {
    Instant cancelledAt = instant(row, "cancelled_at").plusNanos(row.getInt("cancelled_nanos"));
    LocalDate decidedBefore = row.getObject("billing_period", LocalDate.class);
    YearMonth period =
        decidedBefore == null
            ? BillingPeriod.decide(cancelledAt, now)
            : YearMonth.from(decidedBefore);
    CreditIssued credit =
        new CreditIssued(
            row.getString("credit_id"),
            row.getString("partner_id"),
            row.getString("customer_id"),
            row.getString("order_id"),
            row.getInt("line_item_number"),
            row.getBigDecimal("amount"),
            row.getString("currency"),
            period,
            REASON,
            cancelledAt);
    return new DecidedCredit(
        new IssuedCredit(credit, decidedBefore == null ? now : instant(row, "issued_at")),
        row.getString("correlation_id"),
        row.getString("causation_id"),
        row.getString("traceparent"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(UTC).toInstant();
  }
}

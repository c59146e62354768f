package io.orderledger.query.invoice;

import io.orderledger.projection.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the lines of invoices, in the order in which they came onto them. */
@Component
class LineReads {
  private static final String SELECT =
      """
      SELECT line.credit_id, line.amount, line.issued_at, credit.customer_id, credit.order_id,
             credit.line_item_number, credit.cancelled_at, customer.domain
      FROM (
        SELECT credit_id, amount, issued_at FROM invoice_line
        WHERE partner_id = :partner AND billing_period = :period AND currency = :currency
          AND (issued_at, credit_id) > (:issuedAt, :credit)
        ORDER BY issued_at, credit_id LIMIT :size OFFSET :offset) AS line
      JOIN credit USING (credit_id)
      LEFT JOIN customer USING (customer_id)
      ORDER BY line.issued_at, line.credit_id
      """;

  private final ReadModel readModel;

  LineReads(ReadModel readModel) {
    this.readModel = readModel;
  }

  /** At most {@code size} lines behind this one, the first {@code offset} left out. */
  List<LineRow> page(InvoiceKey key, Instant issuedAt, String creditId, int size, int offset) {
    return readModel
        .jdbc()
        .sql(SELECT)
        .param("partner", key.partnerId())
        .param("period", key.period().atDay(1))
        .param("currency", key.currency())
        .param("issuedAt", OffsetDateTime.ofInstant(issuedAt, ZoneOffset.UTC))
        .param("credit", creditId)
        .param("size", size)
        .param("offset", offset)
        .query(LineReads::row)
        .list();
  }

  private static LineRow row(ResultSet row, int number) throws SQLException {
    return new LineRow(
        row.getString("credit_id"),
        row.getBigDecimal("amount"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getString("customer_id"),
        row.getString("order_id"),
        row.getInt("line_item_number"),
        row.getObject("cancelled_at", OffsetDateTime.class).toInstant(),
        row.getString("domain"));
  }
}

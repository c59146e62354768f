package io.orderledger.query.invoice;

import io.orderledger.projection.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads invoices, always of one partner. */
@Component
class InvoiceReads {
  private final ReadModel readModel;

  InvoiceReads(ReadModel readModel) {
    this.readModel = readModel;
  }

  /** Newest first. */
  List<InvoiceRow> page(String partnerId, int size, int offset) {
    return readModel
        .jdbc()
        .sql(
            """
            SELECT partner_id, billing_period, currency, line_count, credit_total
            FROM invoice WHERE partner_id = :partner
            ORDER BY billing_period DESC, currency LIMIT :size OFFSET :offset
            """)
        .param("partner", partnerId)
        .param("size", size)
        .param("offset", offset)
        .query(InvoiceReads::row)
        .list();
  }

  long count(String partnerId) {
    return readModel
        .jdbc()
        .sql("SELECT count(*) FROM invoice WHERE partner_id = :partner")
        .param("partner", partnerId)
        .query(Long.class)
        .single();
  }

  Optional<InvoiceRow> find(InvoiceKey key) {
    return readModel
        .jdbc()
        .sql(
            """
            SELECT partner_id, billing_period, currency, line_count, credit_total
            FROM invoice
            WHERE partner_id = :partner AND billing_period = :period AND currency = :currency
            """)
        .param("partner", key.partnerId())
        .param("period", key.period().atDay(1))
        .param("currency", key.currency())
        .query(InvoiceReads::row)
        .optional();
  }

  private static InvoiceRow row(ResultSet row, int number) throws SQLException {
    return new InvoiceRow(
        new InvoiceKey(
            row.getString("partner_id"),
            YearMonth.from(row.getObject("billing_period", LocalDate.class)),
            row.getString("currency")),
        row.getLong("line_count"),
        row.getBigDecimal("credit_total"));
  }
}

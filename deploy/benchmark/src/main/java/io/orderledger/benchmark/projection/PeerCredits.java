package io.orderledger.benchmark.projection;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.CreditIssued;
import io.orderledger.contract.event.OrderCancelled;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Credits, the lines of invoices and their totals. */
final class PeerCredits {
  private static final String CREDIT =
      """
      INSERT INTO credit (credit_id, partner_id, customer_id, order_id, line_item_number,
                          amount, currency, cancelled_at, cancelled_nanos, correlation_id,
                          causation_id, traceparent)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (credit_id) DO NOTHING
      """;
  private static final String PRESENT =
      "SELECT credit_id FROM invoice_line WHERE credit_id = ANY (?)";
  private static final String LINE =
      """
      INSERT INTO invoice_line (credit_id, partner_id, currency, billing_period, issued_at, amount)
      VALUES (?, ?, ?, ?, ?, ?)
      """;
  private static final String TOTAL =
      """
      INSERT INTO invoice AS present (partner_id, billing_period, currency, line_count, credit_total)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (partner_id, billing_period, currency) DO UPDATE
      SET line_count = present.line_count + EXCLUDED.line_count,
          credit_total = present.credit_total + EXCLUDED.credit_total
      """;

  private PeerCredits() {}

  private record Invoice(String partnerId, LocalDate period, String currency) {}

  private record Total(long lines, BigDecimal amount) {
    Total plus(Total other) {
      return new Total(lines + other.lines, amount.add(other.amount));
    }
  }

  static void apply(List<RecordedEvent> events, Connection tx) throws SQLException {
    List<RecordedEvent> issued = new ArrayList<>();
    try (PreparedStatement insert = tx.prepareStatement(CREDIT)) {
      for (RecordedEvent recorded : events) {
        if (recorded.event() instanceof OrderCancelled e) {
          for (CancelledLine line : e.lines()) {
            add(recorded, e, line, insert);
          }
        } else if (recorded.event() instanceof CreditIssued) {
          issued.add(recorded);
        }
      }
      insert.executeBatch();
    }
    issue(issued, tx);
  }

  private static void add(
      RecordedEvent recorded, OrderCancelled e, CancelledLine line, PreparedStatement insert)
      throws SQLException {
    insert.setString(1, line.credit().creditId());
    insert.setString(2, e.customer().partnerId());
    insert.setString(3, e.customer().customerId());
    insert.setString(4, e.orderId());
    insert.setInt(5, line.line().lineItemNumber());
    insert.setBigDecimal(6, line.credit().amount());
    insert.setString(7, e.currency());
    insert.setObject(8, PeerListing.stored(e.cancelledAt()));
    insert.setInt(9, e.cancelledAt().get(ChronoField.NANO_OF_SECOND) % 1_000);
    insert.setString(10, recorded.metadata().correlationId());
    insert.setString(11, recorded.metadata().id());
    String trace = recorded.metadata().traceparent();
    if (trace == null) {
      insert.setNull(12, Types.VARCHAR);
    } else {
      insert.setString(12, trace);
    }
    insert.addBatch();
  }

  private static void issue(List<RecordedEvent> issued, Connection tx) throws SQLException {
    if (issued.isEmpty()) {
      return;
    }
    Set<String> present = present(issued, tx);
    Map<Invoice, Total> totals =
        new TreeMap<>(
            Comparator.comparing(Invoice::partnerId)
                .thenComparing(Invoice::period)
                .thenComparing(Invoice::currency));
    try (PreparedStatement insert = tx.prepareStatement(LINE)) {
      for (RecordedEvent recorded : issued) {
        CreditIssued e = (CreditIssued) recorded.event();
        if (present.add(e.creditId())) {
          LocalDate period = e.billingPeriod().atDay(1);
          insert.setString(1, e.creditId());
          insert.setString(2, e.partnerId());
          insert.setString(3, e.currency());
          insert.setObject(4, period);
          insert.setObject(5, PeerListing.stored(recorded.metadata().time()));
          insert.setBigDecimal(6, e.amount());
          insert.addBatch();
          totals.merge(
              new Invoice(e.partnerId(), period, e.currency()),
              new Total(1, e.amount()),
              Total::plus);
        }
      }
      insert.executeBatch();
    }
    add(totals, tx);
  }

  private static Set<String> present(List<RecordedEvent> issued, Connection tx)
      throws SQLException {
    Set<String> present = new HashSet<>();
    try (PreparedStatement select = tx.prepareStatement(PRESENT)) {
      select.setArray(
          1,
          tx.createArrayOf(
              "text", issued.stream().map(i -> ((CreditIssued) i.event()).creditId()).toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          present.add(rows.getString(1));
        }
      }
    }
    return present;
  }

  private static void add(Map<Invoice, Total> totals, Connection tx) throws SQLException {
    try (PreparedStatement upsert = tx.prepareStatement(TOTAL)) {
      for (Map.Entry<Invoice, Total> total : totals.entrySet()) {
        upsert.setString(1, total.getKey().partnerId());
        upsert.setObject(2, total.getKey().period());
        upsert.setString(3, total.getKey().currency());
        upsert.setLong(4, total.getValue().lines());
        upsert.setBigDecimal(5, total.getValue().amount());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}

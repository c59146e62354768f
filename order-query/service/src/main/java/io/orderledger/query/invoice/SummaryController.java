package io.orderledger.query.invoice;

import static java.time.ZoneOffset.UTC;

import io.orderledger.projection.ReadModel;
import io.orderledger.query.credit.InvoiceClock;
import io.orderledger.web.Caller;
import io.orderledger.web.Link;
import io.orderledger.web.PcCollection;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A partner's balance, in one currency and in all. */
@RestController
@RequestMapping("/v1/invoices")
class SummaryController {
  private static final SummaryRow NOTHING = new SummaryRow("USD", BigDecimal.ZERO, null, null);

  private final ReadModel readModel;
  private final InvoiceClock clock;

  SummaryController(ReadModel readModel, InvoiceClock clock) {
    this.readModel = readModel;
    this.clock = clock;
  }

  /** In the currency of the newest invoice. */
  @GetMapping("/summary")
  InvoiceSummary summary(Caller caller) {
    return InvoiceSummary.of(rows(caller).stream().findFirst().orElse(NOTHING));
  }

  @GetMapping("/summaries")
  PcCollection<InvoiceSummary> summaries(Caller caller) {
    return PcCollection.of(
        rows(caller).stream().map(InvoiceSummary::of).toList(), Link.get("/invoices/summaries"));
  }

  private List<SummaryRow> rows(Caller caller) {
    InvoiceController.requireRole(caller);
    Instant now = clock.now();
    return readModel
        .jdbc()
        .sql(
            """
            SELECT currency,
                   coalesce(sum(credit_total) FILTER (WHERE billing_period < :present), 0) AS total,
                   min(billing_period) FILTER (WHERE billing_period < :present) AS first,
                   max(billing_period) FILTER (WHERE billing_period < :present) AS last
            FROM invoice WHERE partner_id = :partner
            GROUP BY currency ORDER BY max(billing_period) DESC, currency
            """)
        .param("partner", caller.partnerId())
        .param("present", YearMonth.from(now.atZone(UTC)).atDay(1))
        .query(SummaryController::row)
        .list();
  }

  private static SummaryRow row(ResultSet row, int number) throws SQLException {
    return new SummaryRow(
        row.getString("currency"),
        row.getBigDecimal("total"),
        invoiceDate(row.getObject("first", LocalDate.class)),
        invoiceDate(row.getObject("last", LocalDate.class)));
  }

  private static @Nullable Instant invoiceDate(@Nullable LocalDate period) {
    return period == null ? null : period.plusMonths(1).atStartOfDay(UTC).toInstant();
  }
}

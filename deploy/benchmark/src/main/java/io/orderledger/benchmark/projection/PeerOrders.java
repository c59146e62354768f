package io.orderledger.benchmark.projection;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.topic.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Listing and credits in one pass. */
final class PeerOrders implements PeerModel {
  private static final List<String> KEYED =
      List.of("customer.customer_id", "credit.credit_id", "invoice_line.credit_id");

  @Override
  public List<String> topics() {
    return List.of(Topics.ORDER_EVENTS, Topics.CUSTOMER_EVENTS, Topics.INVOICE_CREDITS);
  }

  @Override
  public List<String> tables() {
    return List.of("customer", "customer_order", "credit", "invoice_line", "invoice");
  }

  @Override
  public void apply(List<RecordedEvent> events, Connection tx) throws SQLException {
    PeerListing.apply(events, tx);
    PeerCredits.apply(events, tx);
  }

  /** An order that is read in part is as it was placed, and an invoice lacks lines. */
  @Override
  public List<String> differences(String schema, boolean whole) {
    String kind = whole ? "FULL" : "LEFT";
    Stream<String> rows =
        Stream.concat(
                KEYED.stream(),
                whole ? Stream.of("customer_order.order_id") : Stream.<String>empty())
            .map(
                key -> {
                  String[] parts = key.split("\\.", -1);
                  return """
                  SELECT count(*) FROM %s.%s AS theirs
                  %s JOIN public.%2$s AS ours USING (%s)
                  WHERE theirs IS DISTINCT FROM ours
                  """
                      .formatted(schema, parts[0], kind, parts[1]);
                });
    String sums =
        """
        SELECT count(*) FROM %s.invoice AS invoice
        FULL JOIN (SELECT partner_id, billing_period, currency, count(*) AS lines, sum(amount) AS total
                   FROM %1$s.invoice_line GROUP BY 1, 2, 3) AS line
          USING (partner_id, billing_period, currency)
        WHERE invoice.line_count IS DISTINCT FROM line.lines
           OR invoice.credit_total IS DISTINCT FROM line.total
        """
            .formatted(schema);
    return Stream.concat(rows, Stream.of(sums)).toList();
  }
}

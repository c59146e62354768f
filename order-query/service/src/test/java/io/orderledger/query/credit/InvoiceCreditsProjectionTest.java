package io.orderledger.query.credit;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.query.Recorded;
import io.orderledger.query.Samples;
import io.orderledger.query.projection.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credits and invoice lines, from cancellations and from published decisions (I5, I6). */
class InvoiceCreditsProjectionTest {
  private final InvoiceCreditsProjection projection = new InvoiceCreditsProjection();
  private final CustomerSnapshot contoso = Samples.customer("p", "Contoso", "DE");
  private final OrderPlaced order =
      Samples.placed(
          contoso,
          "2021-03-10T08:00:00Z",
          "EUR",
          Samples.subscription(0, "1200.00"),
          Samples.perpetual(1, "900.00"));
  private final OrderCancelled first = Samples.cancelled(order, "2021-04-20T10:00:00Z", 0);
  private final OrderCancelled second = Samples.cancelled(order, "2021-04-21T10:00:00Z", 1);
  private final List<RecordedEvent> orders = Recorded.of(order, first, second);
  private final List<RecordedEvent> published = new ArrayList<>();
  private final Tables live = Tables.create();
  private Map<String, List<String>> expected = Map.of();

  @BeforeEach
  void live() throws SQLException {
    live.apply(projection, orders);
    published.addAll(decide(live, "2021-04-25T00:00:00Z"));
    live.apply(projection, published);
    expected = live.rows(projection);
    assertThat(expected.get("credit")).hasSize(2);
    assertThat(expected.get("invoice_line")).hasSize(2);
    assertThat(expected.get("invoice")).containsExactly("(p,2021-04-01,EUR,2,1965.21)");
  }

  @Test
  void redelivery_neither_doubles_nor_loses_a_credit() throws SQLException {
    live.apply(projection, orders, published, published, orders);

    assertThat(live.rows(projection)).isEqualTo(expected);
    assertThat(pending(live)).isEmpty();
  }

  @Test
  void decisions_may_come_before_the_cancellations_they_are_about() throws SQLException {
    Tables tables = Tables.create().apply(projection, published, orders);

    assertThat(tables.rows(projection)).isEqualTo(expected);
    assertThat(pending(tables)).isEmpty();
  }

  @Test
  void loading_a_rebuild_equals_applying() throws SQLException {
    Tables tables = Tables.create().load(projection, orders, published, published);

    assertThat(tables.rows(projection)).isEqualTo(expected);
    assertThat(pending(tables)).isEmpty();
    assertThat(decide(tables, "2024-01-01T00:00:00Z")).isEmpty();
  }

  @Test
  void a_credit_that_no_decision_came_for_waits_after_loading_too() throws SQLException {
    Tables tables = Tables.create().load(projection, orders);
    tables.apply(projection, published.subList(0, 1));

    assertThat(pending(tables)).hasSize(1);
    assertThat(decide(tables, "2021-04-25T00:00:00Z")).hasSize(1);
    assertThat(tables.rows(projection)).isEqualTo(expected);
  }

  @Test
  void they_may_interleave() throws SQLException {
    Tables tables =
        Tables.create()
            .apply(
                projection,
                List.of(orders.get(0), published.get(1), orders.get(1)),
                List.of(published.get(0)),
                List.of(orders.get(2)));

    assertThat(tables.rows(projection)).isEqualTo(expected);
    assertThat(pending(tables)).isEmpty();
  }

  @Test
  void a_rebuild_years_later_takes_the_published_decisions() throws SQLException {
    Tables rebuilt = Tables.create().apply(projection, orders);
    rebuilt.apply(projection, published);

    assertThat(decide(rebuilt, "2024-01-01T00:00:00Z")).isEmpty();
    assertThat(rebuilt.rows(projection)).isEqualTo(expected);
  }

  @Test
  void a_decision_that_was_not_published_is_published_as_it_was_made() throws SQLException {
    Tables tables = Tables.create().apply(projection, orders);

    List<RecordedEvent> once = decide(tables, "2021-04-25T00:00:00Z");
    List<RecordedEvent> again = decide(tables, "2024-01-01T00:00:00Z");

    assertThat(again).hasSize(2).isEqualTo(once);
    assertThat(tables.rows(projection)).isEqualTo(expected);
  }

  @Test
  void a_decision_read_back_while_its_cancellation_is_being_added_is_not_published_again()
      throws SQLException {
    Tables tables = Tables.create();
    try (Connection cancelling = tables.connect()) {
      cancelling.setAutoCommit(false);
      projection.apply(orders, cancelling);
      tables.apply(projection, published);
      cancelling.commit();
    }

    assertThat(decide(tables, "2024-01-01T00:00:00Z")).isEmpty();
    assertThat(pending(tables)).isEmpty();
    assertThat(tables.rows(projection)).isEqualTo(expected);
  }

  /** What the issuer would publish; it is not acknowledged. */
  private static List<RecordedEvent> decide(Tables tables, String now) throws SQLException {
    try (Connection tx = tables.connect()) {
      tx.setAutoCommit(false);
      List<DecidedCredit> decided = new Decisions(Clock.fixed(Instant.parse(now), UTC)).decide(tx);
      tx.commit();
      return decided.stream().map(InvoiceCreditsProjectionTest::published).toList();
    }
  }

  private static RecordedEvent published(DecidedCredit decided) {
    IssuedCredit issued = decided.issued();
    return new RecordedEvent(
        new EventMetadata(
            issued.credit().creditId(),
            "/order-query",
            issued.credit().orderId(),
            -1,
            -1,
            issued.issuedAt(),
            decided.correlationId(),
            decided.causationId(),
            issued.credit().partnerId(),
            null),
        "orderledger.CreditIssued.v1",
        issued.credit());
  }

  private static List<String> pending(Tables tables) throws SQLException {
    try (Connection tx = tables.connect();
        var rows = tx.createStatement().executeQuery("SELECT credit_id FROM credit_pending")) {
      List<String> pending = new ArrayList<>();
      while (rows.next()) {
        pending.add(rows.getString(1));
      }
      return pending;
    }
  }
}

package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.query.projection.Tables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R15: an empty database, filled from the topics alone, comes out as the live one. */
class RebuildTest {
  private static final List<String> TABLES =
      List.of(
          "customer",
          "customer_order",
          "support_request",
          "credit",
          "invoice_line",
          "invoice",
          "billing_decision");

  private final QueryService live = QueryService.shared();
  private final String partner = Samples.id();
  private final CustomerSnapshot customer = Samples.customer(partner, "Contoso", "DE");

  @Test
  void an_empty_instance_years_later_has_the_same_rows_and_issues_no_credit_again() {
    live.clock().set("2021-04-20T12:00:00Z");
    OrderPlaced order =
        Samples.placed(customer, "2021-03-10T08:00:00Z", "EUR", Samples.subscription(0, "1200.00"));
    QueryService.writeSide()
        .publish(
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            List.of(
                Samples.registered(customer, "contoso.example"),
                order,
                Samples.cancelled(order, "2021-04-20T10:00:00.638662479Z", 0)));
    CreditReader.awaitOf(partner, 1);
    await().atMost(Duration.ofSeconds(30)).until(this::everyDecisionIsReadBack);
    live.stopProjecting();
    Map<String, List<String>> expected = Tables.rows(TABLES, live.jdbcUrl());

    QueryService rebuilt = QueryService.another("2024-01-01T00:00:00Z");
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .during(Duration.ofSeconds(2))
          .untilAsserted(
              () -> assertThat(Tables.rows(TABLES, rebuilt.jdbcUrl())).isEqualTo(expected));
    } finally {
      rebuilt.close();
      live.goOnProjecting();
    }

    assertThat(expected.get("invoice_line")).isNotEmpty();
    assertThat(CreditReader.of(partner)).hasSize(1);
  }

  private boolean everyDecisionIsReadBack() {
    return Tables.rows(List.of("billing_decision"), live.jdbcUrl()).values().stream()
        .flatMap(List::stream)
        .allMatch(row -> row.endsWith(",t)"));
  }
}

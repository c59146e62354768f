package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What operators and tools read. */
class OperationsTest {
  private final QueryService service = QueryService.shared();

  @Test
  void it_becomes_ready() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> service.get("/actuator/health/readiness", "AdminAgent", "p").status() == 200);
    assertThat(service.get("/actuator/health/liveness", "AdminAgent", "p").status()).isEqualTo(200);
  }

  @Test
  @Timeout(60)
  void it_starts_and_stops_while_neither_kafka_nor_the_database_answers() {
    QueryService alone = QueryService.withoutBackEnds();
    try {
      assertThat(alone.get("/actuator/health/liveness", "AdminAgent", "p").status()).isEqualTo(200);
      assertThat(alone.get("/actuator/health/readiness", "AdminAgent", "p").status())
          .isEqualTo(503);
    } finally {
      alone.close();
    }
  }

  @Test
  void its_routes_are_described() {
    Answer document = service.get("/v3/api-docs", "AdminAgent", "p");

    assertThat(document.text("/openapi")).startsWith("3.1");
    assertThat(document.body().at("/paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/v1/customers",
            "/v1/customers/{customer}",
            "/v1/customers/{customer}/entitlements",
            "/v1/customers/{customer}/orders",
            "/v1/customers/{customer}/orders/{order}",
            "/v1/customers/{customer}/orders/{order}/cancellation",
            "/v1/customers/{customer}/orders/{order}/lineitems/{line}/provisioningstatus",
            "/v1/customers/{customer}/orders/{order}/provisioningstatus",
            "/v1/customers/{customer}/orders/{order}/supportrequests",
            "/v1/customers/{customer}/software",
            "/v1/invoices",
            "/v1/invoices/summaries",
            "/v1/invoices/summary",
            "/v1/invoices/{invoice}",
            "/v1/invoices/{invoice}/lineitems",
            "/v1/invoices/{invoice}/lineitems/{provider}/{invoiceLineItemType}");
  }
}

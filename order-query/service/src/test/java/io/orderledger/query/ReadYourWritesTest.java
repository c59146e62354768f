package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.CustomerSnapshot;
import org.junit.jupiter.api.Test;

/** A read after a write shows it, or says honestly that it cannot yet. */
class ReadYourWritesTest {
  private final QueryService service = QueryService.shared();
  private final String partner = Samples.id();

  @Test
  void what_is_committed_but_not_readable_yet_is_503_with_retry_after_and_never_404() {
    CustomerSnapshot customer = Samples.customer(partner, "Contoso", "DE");
    QueryService.writeSide().commitUnpublished(customer.customerId());

    Answer answer =
        service.get("/v1/customers/" + customer.customerId() + "/orders", "AdminAgent", partner);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void a_customer_is_listed_at_once() {
    CustomerSnapshot customer = Samples.customer(partner, "Contoso", "DE");
    QueryService.writeSide().publish(Samples.registered(customer, "contoso.example"));

    assertThat(service.get("/v1/customers", "AdminAgent", partner).text("/items/0/id"))
        .isEqualTo(customer.customerId());
  }
}

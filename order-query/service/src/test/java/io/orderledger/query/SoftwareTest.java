package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderPlaced;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** R4: the software listing, and Partner Center's entitlements beside it. */
class SoftwareTest {
  private final QueryService service = QueryService.shared();
  private final String partner = Samples.id();
  private final CustomerSnapshot customer = Samples.customer(partner, "Contoso", "DE");
  private final OrderPlaced older =
      Samples.placed(
          customer,
          "2021-03-10T08:00:00Z",
          "EUR",
          Samples.subscription(0, "1200.00"),
          Samples.suse(1),
          Samples.reservation(2));
  private final OrderPlaced newer =
      Samples.placed(customer, "2021-04-01T08:00:00Z", "EUR", Samples.subscription(0, "1200.00"));

  @BeforeEach
  void two_orders() {
    service.clock().set("2021-04-20T12:00:00Z");
    QueryService.writeSide().publish(Samples.registered(customer, "contoso.example"), older, newer);
  }

  @Test
  void there_is_one_row_per_product_and_sku_with_its_orders_below_newest_first() {
    Answer listing = listing();

    assertThat(listing.items()).isEqualTo(2);
    JsonNode server = item(listing, "DG7GMGF0D5RK");
    assertThat(server.at("/quantity").asInt()).isEqualTo(2);
    assertThat(server.at("/status").asString()).isEqualTo("active");
    assertThat(server.at("/downloads/0/version").asString()).isEqualTo("2022");
    assertThat(server.at("/orders").valueStream().map(o -> o.at("/orderId").asString()))
        .containsExactly(newer.orderId(), older.orderId());
  }

  @Test
  void each_order_says_how_many_days_are_left_to_cancel() {
    JsonNode server = item(listing(), "DG7GMGF0D5RK");

    assertThat(server.at("/orders/0/daysLeftToCancel").asInt()).isEqualTo(41);
    assertThat(server.at("/orders/1/daysLeftToCancel").asInt()).isEqualTo(19);
    assertThat(item(listing(), "DZH318Z08GQ7").at("/daysLeftToCancel").asInt()).isZero();

    service.clock().set("2021-05-10T00:00:00Z");
    assertThat(item(listing(), "DG7GMGF0D5RK").at("/orders/1/cancellation").asString())
        .isEqualTo("WINDOW_PASSED");
  }

  @Test
  void a_cancelled_item_stays_listed_without_a_key() {
    QueryService.writeSide().publish(Samples.cancelled(older, "2021-04-20T10:00:00Z", 0));
    JsonNode partly = item(listing(), "DG7GMGF0D5RK");

    assertThat(partly.at("/orders/1/status").asString()).isEqualTo("cancelled");
    assertThat(partly.at("/orders/1/quantity").asInt()).isZero();
    assertThat(partly.at("/orders/1/keyAvailable").asBoolean()).isFalse();
    assertThat(partly.at("/orders/1/downloads")).isEmpty();
    assertThat(partly.at("/keyAvailable").asBoolean()).isTrue();

    QueryService.writeSide().publish(Samples.cancelled(newer, "2021-04-20T10:00:00Z", 0));
    JsonNode whole = item(listing(), "DG7GMGF0D5RK");

    assertThat(whole.at("/status").asString()).isEqualTo("cancelled");
    assertThat(whole.at("/keyAvailable").asBoolean()).isFalse();
    assertThat(whole.at("/quantity").asInt()).isZero();
  }

  @Test
  void entitlements_are_what_is_not_cancelled_by_type_and_with_expiry_when_asked() {
    QueryService.writeSide().publish(Samples.cancelled(newer, "2021-04-20T10:00:00Z", 0));

    Answer software = entitlements("?entitlementtype=SOFTWARE&showExpiry=true");

    assertThat(software.items()).isEqualTo(2);
    assertThat(software.text("/items/0/referenceOrder/id")).isEqualTo(older.orderId());
    assertThat(software.text("/items/0/referenceOrder/lineItemId")).isEqualTo("0");
    assertThat(software.text("/items/0/expiryDate")).isEqualTo("2022-03-09T00:00:00Z");
    assertThat(software.text("/items/0/entitlementType")).isEqualTo("software");
    assertThat(entitlements("").items()).isEqualTo(3);
    assertThat(entitlements("").text("/items/0/expiryDate")).isEmpty();
    assertThat(entitlements("?entitlementType=reservedInstance").items()).isEqualTo(1);
    assertThat(entitlements("?entitlementType=reservedInstance").text("/items/0/entitlementType"))
        .isEqualTo("reservedinstance");
  }

  private Answer listing() {
    Answer answer =
        service.get("/v1/customers/" + customer.customerId() + "/software", "AdminAgent", partner);
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private Answer entitlements(String query) {
    Answer answer =
        service.get(
            "/v1/customers/" + customer.customerId() + "/entitlements" + query,
            "AdminAgent",
            partner);
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private static JsonNode item(Answer listing, String productId) {
    return listing
        .body()
        .at("/items")
        .valueStream()
        .filter(i -> i.at("/productId").asString().equals(productId))
        .findFirst()
        .orElseThrow();
  }
}

package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderPlaced;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Order history through the port. */
class OrdersTest {
  private final QueryService service = QueryService.shared();
  private final String partner = Samples.id();
  private final CustomerSnapshot customer = Samples.customer(partner, "Contoso", "DE");

  @Test
  void an_order_is_read_as_partner_center_writes_it() {
    OrderPlaced order =
        Samples.placed(customer, "2021-03-10T08:00:00Z", "EUR", Samples.subscription(0, "1200.00"));
    QueryService.writeSide().publish(Samples.registered(customer, "contoso.example"), order);

    Answer answer = service.get(path(order), "AdminAgent", partner);

    assertThat(answer.text("/status")).isEqualTo("completed");
    assertThat(answer.text("/lineItems/0/quantity")).isEqualTo("1");
    assertThat(answer.body().has("totalPrice")).isFalse();
    assertThat(answer.headers().firstValue("ETag")).contains("\"v0\"");
    assertThat(answer.text("/attributes/etag")).isEqualTo("v0");
  }

  @Test
  void prices_come_when_asked_for() {
    OrderPlaced order =
        Samples.placed(customer, "2021-03-10T08:00:00Z", "EUR", Samples.subscription(0, "1200.00"));
    QueryService.writeSide().publish(Samples.registered(customer, "contoso.example"), order);

    Answer answer = service.get(path(order) + "?include_price=true", "AdminAgent", partner);

    assertThat(answer.body().at("/totalPrice").decimalValue()).isEqualByComparingTo("1200.00");
    assertThat(answer.body().at("/lineItems/0/pricing/extendedPrice").decimalValue())
        .isEqualByComparingTo("1200.00");
  }

  @Test
  void a_cancelled_line_has_quantity_zero_and_the_order_ends_with_its_last_line() {
    OrderPlaced order =
        Samples.placed(
            customer,
            "2021-03-10T08:00:00Z",
            "EUR",
            Samples.subscription(0, "1200.00"),
            Samples.perpetual(1, "900.00"));
    QueryService.writeSide()
        .publish(
            Samples.registered(customer, "contoso.example"),
            order,
            Samples.keyAccessed(order, "2021-03-10T09:00:00Z"),
            Samples.cancelled(order, "2021-04-20T10:00:00Z", 0));

    Answer one = service.get(path(order), "GlobalAdmin", partner);
    assertThat(one.text("/lineItems/0/quantity")).isEqualTo("0");
    assertThat(one.text("/lineItems/1/quantity")).isEqualTo("1");
    assertThat(one.text("/status")).isEqualTo("completed");
    assertThat(one.text("/attributes/etag")).isEqualTo("v1");

    QueryService.writeSide().publish(Samples.cancelled(order, "2021-04-21T10:00:00Z", 1));

    assertThat(service.get(path(order), "GlobalAdmin", partner).text("/status"))
        .isEqualTo("cancelled");
  }

  @Test
  void orders_are_listed_newest_first_page_by_page_and_by_billing_type() {
    List<String> placed = new ArrayList<>();
    QueryService.writeSide().publish(Samples.registered(customer, "contoso.example"));
    for (int day = 10; day < 15; day++) {
      OrderPlaced order =
          Samples.placed(
              customer, "2021-03-" + day + "T08:00:00.123456789Z", "EUR", Samples.suse(0));
      QueryService.writeSide().publish(order);
      placed.addFirst(order.orderId());
    }

    assertThat(follow("/orders?size=2")).isEqualTo(placed);
    assertThat(follow("/orders?size=2&billingtype=OneTime")).isEqualTo(placed);
    assertThat(follow("/orders?billingType=monthly")).isEmpty();
  }

  @Test
  void a_page_names_the_token_of_the_next_in_its_body_too() {
    QueryService.writeSide().publish(Samples.registered(customer, "contoso.example"));
    for (int day = 10; day < 12; day++) {
      QueryService.writeSide()
          .publish(
              Samples.placed(customer, "2021-03-" + day + "T08:00:00Z", "EUR", Samples.suse(0)));
    }
    String orders = "/v1/customers/" + customer.customerId() + "/orders";

    Answer first = service.get(orders + "?size=1", "AdminAgent", partner);

    assertThat(first.text("/continuationToken"))
        .isNotEmpty()
        .isEqualTo(first.text("/links/next/headers/0/value"));
    Answer whole = service.get(orders, "AdminAgent", partner);
    assertThat(whole.items()).isEqualTo(2);
    assertThat(whole.body().has("continuationToken")).isFalse();
  }

  private List<String> follow(String first) {
    String path = "/customers/" + customer.customerId() + first;
    return Pages.follow(service, "AdminAgent", partner, path, "/id");
  }

  private String path(OrderPlaced order) {
    return "/v1/customers/" + customer.customerId() + "/orders/" + order.orderId();
  }
}

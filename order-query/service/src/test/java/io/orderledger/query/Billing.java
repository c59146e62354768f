package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.PlacedLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A partner of its own, whose one customer cancels what it bought, and what its biller sees then.
 */
record Billing(QueryService service, String partner, CustomerSnapshot customer) {

  static Billing ofNewPartner() {
    String partner = Samples.id();
    return new Billing(QueryService.shared(), partner, Samples.customer(partner, "Contoso", "DE"));
  }

  void now(String instant) {
    service.clock().set(instant);
  }

  void cancel(String at, String currency, PlacedLine... bought) {
    OrderPlaced order = order(currency, bought);
    Integer[] all = IntStream.range(0, bought.length).boxed().toArray(Integer[]::new);
    QueryService.writeSide()
        .publish(
            Samples.registered(customer, "contoso.example"),
            order,
            Samples.cancelled(order, at, all));
  }

  OrderPlaced order(String currency, PlacedLine... bought) {
    return Samples.placed(customer, "2021-03-10T08:00:00Z", currency, bought);
  }

  /** The invoices, newest first, once there are so many and their lines are there too. */
  List<JsonNode> awaitInvoices(int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            this::invoices,
            found ->
                found.size() == count
                    && found.stream().allMatch(i -> !lines(i, "&size=1").isEmpty()));
  }

  List<JsonNode> invoices() {
    Answer answer = get("/v1/invoices?size=10&offset=0");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().at("/items").valueStream().toList();
  }

  List<JsonNode> lines(JsonNode invoice, String more) {
    Answer answer =
        get(
            "/v1/invoices/"
                + invoice.at("/id").asString()
                + "/lineitems?provider=OneTime&invoicelineitemtype=BillingLineItems"
                + more);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().at("/items").valueStream().toList();
  }

  List<String> follow(String invoice, String first) {
    String path = "/invoices/" + invoice + "/lineitems" + first;
    return Pages.follow(service, "BillingReader", partner, path, "/creditId");
  }

  String state(String invoice) {
    return get("/v1/invoices/" + invoice).text("/state");
  }

  BigDecimal balance() {
    return get("/v1/invoices/summary").body().at("/balanceAmount").decimalValue();
  }

  Answer get(String path) {
    return service.get(path, "BillingReader", partner);
  }
}

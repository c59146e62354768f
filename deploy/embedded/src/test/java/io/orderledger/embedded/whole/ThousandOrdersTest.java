package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** I4: every stored event reaches every read model exactly once in effect. */
class ThousandOrdersTest {

  private static final int ORDERS = 1000;
  private static final int CALLERS = 16;
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Shop shop = Shop.in("DE", SharedLedger.api("partner-b-admin-agent"));

  @Test
  void a_thousand_orders_by_16_callers_are_in_every_projection_exactly_once() throws Exception {
    List<String> placed = placeAll();

    assertThat(placed).hasSize(ORDERS).doesNotHaveDuplicates();
    await().atMost(SOON).untilAsserted(() -> assertThat(published()).hasSize(ORDERS));
    assertThat(published()).containsExactlyInAnyOrderElementsOf(placed);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(logged()).containsExactlyInAnyOrderElementsOf(placed));
    assertThat(listed()).containsExactlyInAnyOrderElementsOf(placed);
    the_listing_counts_each_order_once(placed);
  }

  private List<String> placeAll() throws InterruptedException, ExecutionException {
    try (var callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<String>> orders =
          IntStream.range(0, ORDERS)
              .mapToObj(ignored -> callers.submit(() -> shop.buy(Shop.WINDOWS_1Y)))
              .toList();
      List<String> ids = new ArrayList<>();
      for (Future<String> order : orders) {
        ids.add(order.get());
      }
      return ids;
    }
  }

  private List<String> published() {
    return new Topic(SharedLedger.PROCESS.kafka(), "order-events")
        .records().stream()
            .filter(found -> Topic.header(found, "ce_type").equals("orderledger.OrderPlaced.v1"))
            .filter(found -> found.value().contains(shop.customer()))
            .map(found -> found.key())
            .toList();
  }

  private List<String> logged() {
    Api auditor = SharedLedger.api("partner-b-account-admin");
    List<String> orders = new ArrayList<>();
    String path =
        "/v1/activity?from=2021-01-01&size=500&operation=create_order&customer=" + shop.customer();
    String cursor = "";
    do {
      JsonNode page = expect(200, auditor.get(path + cursor)).json();
      page.path("items").valueStream().map(o -> o.path("orderId").asString()).forEach(orders::add);
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asString() : "";
    } while (!cursor.isEmpty());
    return orders;
  }

  private List<String> listed() {
    return shop.agent().all(shop.orders()).stream()
        .map(order -> order.path("id").asString())
        .toList();
  }

  private void the_listing_counts_each_order_once(List<String> placed) {
    JsonNode rows =
        expect(200, shop.agent().get("/v1/customers/" + shop.customer() + "/software"))
            .json()
            .path("items");
    assertThat(rows).hasSize(1);
    assertThat(rows.at("/0/quantity").asInt()).isEqualTo(ORDERS);
    assertThat(rows.at("/0/orders").valueStream().map(o -> o.path("orderId").asString()))
        .containsExactlyInAnyOrderElementsOf(placed);
  }
}

package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.testing.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** I9: kill -9 of everything at once breaks nothing. */
class KillTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path data;

  @Test
  void what_was_acknowledged_before_kill_9_is_on_every_read_side_after_the_next_start() {
    LedgerProcess first = LedgerProcess.onFreePorts(data);
    Shop shop = Shop.in("DE", Api.of(first, data, "partner-a-admin-agent"));
    List<String> orders =
        IntStream.range(0, 20).mapToObj(ignored -> shop.buy(Shop.WINDOWS_1Y)).toList();
    String cancelled = orders.getFirst();
    String key = expect(200, shop.key(orders.get(1), 0)).at("/key");
    expect(200, shop.cancel(cancelled, 0));
    assertThat(shop.agent().get("/demo/clock").status()).as("without --demo-clock").isEqualTo(404);
    first.kill();

    try (LedgerProcess second = LedgerProcess.onFreePorts(data)) {
      Shop again = new Shop(Api.of(second, data, "partner-a-admin-agent"), shop.customer());
      assertThat(expect(200, again.key(orders.get(1), 0)).at("/key")).isEqualTo(key);
      assertThat(again.key(cancelled, 0).status()).isEqualTo(410);
      assertThat(values(expect(200, again.agent().get(again.orders())), "id"))
          .containsExactlyInAnyOrderElementsOf(orders);
      Api auditor = Api.of(second, data, "partner-a-account-admin");
      String log = "/v1/activity?size=500&operation=create_order&customer=" + shop.customer();
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(values(expect(200, auditor.get(log)), "orderId"))
                      .containsExactlyInAnyOrderElementsOf(orders));
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(credits(second))
                      .as("credits on the topic")
                      .singleElement()
                      .asString()
                      .contains(cancelled));
      the_credit_is_on_an_invoice_once(Api.of(second, data, "partner-a-billing-reader"), cancelled);
      assertThat(second.stop()).as("exit code after SIGTERM").isEqualTo(143);
      assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }
  }

  private static List<String> credits(LedgerProcess process) {
    return new Topic(process.kafka(), "invoice-credits")
        .records().stream().map(found -> found.value()).toList();
  }

  private static void the_credit_is_on_an_invoice_once(Api billing, String order) {
    JsonNode invoices = expect(200, billing.get("/v1/invoices")).json().path("items");
    assertThat(invoices).hasSize(1);
    String lines =
        "/v1/invoices/%s/lineitems/OneTime/BillingLineItems"
            .formatted(invoices.at("/0/id").asString());
    assertThat(values(expect(200, billing.get(lines)), "orderId")).containsExactly(order);
  }

  private static List<String> values(Answer collection, String name) {
    return collection
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path(name).asString())
        .toList();
  }
}

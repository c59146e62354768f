package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.Api.expect;
import static io.orderledger.embedded.whole.Shop.DATACENTER;
import static io.orderledger.embedded.whole.Shop.WINDOWS_1Y;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.testing.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order's whole life, as its partner, its customer, an auditor and billing see it. */
class OrderStoryTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final BigDecimal CREDIT = new BigDecimal("1065.21");

  private final Shop shop = Shop.in("DE", SharedLedger.api("partner-a-admin-agent"));

  @Test
  void a_subscription_line_cancelled_on_day_41_is_credited_logged_and_closed_everywhere() {
    String order = shop.buy(WINDOWS_1Y, DATACENTER);
    String key = expect(200, shop.key(order, 0)).at("/key");
    String link = expect(201, shop.link(order, 0)).at("/uri");
    assertThat(key).hasSize(32);
    assertThat(expect(200, shop.agent().get(link)).bytes()).isNotEmpty();

    moveClock("2021-04-20T10:00:00Z");
    Answer cancelled = expect(200, shop.cancel(order, 0));

    assertThat(cancelled.at("/lineItems/0/quantity")).isEqualTo("0");
    assertThat(cancelled.at("/lineItems/1/quantity")).isEqualTo("1");
    assertThat(shop.key(order, 0).status()).isEqualTo(410);
    assertThat(shop.agent().get(link).status()).isEqualTo(410);
    assertThat(shop.key(order, 1).status()).isEqualTo(200);
    the_listing_shows_the_line_cancelled_without_a_key();
    the_log_names_who_did_what(order);
    the_invoice_of_the_month_carries_the_credit(order);
    one_credit_went_out(order);
  }

  private void the_listing_shows_the_line_cancelled_without_a_key() {
    JsonNode row =
        expect(200, shop.agent().get("/v1/customers/" + shop.customer() + "/software"))
            .json()
            .at("/items")
            .valueStream()
            .filter(one -> WINDOWS_1Y.startsWith(one.path("productId").asString()))
            .findFirst()
            .orElseThrow();
    assertThat(row.path("status").asString()).isEqualTo("cancelled");
    assertThat(row.path("keyAvailable").asBoolean()).isFalse();
  }

  private void the_log_names_who_did_what(String order) {
    Api auditor = SharedLedger.api("partner-a-account-admin");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode items =
                  expect(200, auditor.get("/v1/activity?from=2021-03-01&order=" + order))
                      .json()
                      .path("items");
              assertThat(items.valueStream().map(OrderStoryTest::entry))
                  .containsExactly(
                      "get_software_key succeeded",
                      "download_software failed",
                      "get_software_key failed",
                      "update_order succeeded",
                      "download_software succeeded",
                      "get_software_download_link succeeded",
                      "get_software_key succeeded",
                      "create_order succeeded");
              assertThat(items.valueStream().map(one -> one.at("/actor/name").asString()))
                  .contains("Partner A Admin Agent");
            });
  }

  private static String entry(JsonNode item) {
    return item.path("operation").asString() + " " + item.path("status").asString();
  }

  private void the_invoice_of_the_month_carries_the_credit(String order) {
    Api billing = SharedLedger.api("partner-a-billing-reader");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode line = creditLine(billing, order);
              assertThat(line.path("subtotal").decimalValue())
                  .isEqualByComparingTo(CREDIT.negate());
              assertThat(line.path("currency").asString()).isEqualTo("EUR");
              assertThat(line.path("chargeType").asString()).isEqualTo("cancelImmediate");
            });
  }

  private static JsonNode creditLine(Api billing, String order) {
    JsonNode invoice =
        expect(200, billing.get("/v1/invoices"))
            .json()
            .path("items")
            .valueStream()
            .filter(one -> one.path("invoiceDate").asString().startsWith("2021-05-01"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no invoice of April 2021"));
    String lines =
        "/v1/invoices/%s/lineitems?provider=onetime&invoicelineitemtype=billinglineitems"
            .formatted(invoice.path("id").asString());
    return expect(200, billing.get(lines))
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("orderId").asString().equals(order))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no credit for " + order));
  }

  /** Delivery is at least once: {@code ce_id} is the duplicate key. */
  private static void one_credit_went_out(String order) {
    var topic = new Topic(SharedLedger.PROCESS.kafka(), "invoice-credits");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              Map<String, String> credits =
                  topic.records().stream()
                      .filter(found -> found.value().contains(order))
                      .collect(
                          toMap(
                              found -> Topic.header(found, "ce_id"),
                              ConsumerRecord::value,
                              (first, _) -> first));
              assertThat(credits.values()).singleElement().asString().contains(CREDIT.toString());
            });
  }

  private void moveClock(String instant) {
    expect(200, shop.agent().post("/demo/clock", "{\"instant\":\"%s\"}".formatted(instant)));
  }
}

package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.testing.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is wrong is refused with its code, the field is named, and nothing is written. */
class BadInputTest {

  private final Api agent = SharedLedger.api("partner-a-admin-agent");
  private final Shop shop = Shop.in("DE", agent);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"lineItems"                                                   | 3000   | body
          {"lineItems":[{"offerId":"no:such:offer","quantity":1}]}       | 800004 | lineItems[0].offerId
          {"lineItems":[{"offerId":"WINDOWS","quantity":0}]}             | 800017 | lineItems[0].quantity
          {"lineItems":[{"offerId":"WINDOWS","quantity":1001}]}          | 800017 | lineItems[0].quantity
          """)
  void a_wrong_order_is_400_and_writes_nothing(String body, String code, String field) {
    String before = shop.buy(Shop.WINDOWS_1Y);
    Answer refused = agent.post(shop.orders(), body.replace("WINDOWS", Shop.WINDOWS_1Y));
    String after = shop.buy(Shop.WINDOWS_1Y);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/code")).as(refused.text()).isEqualTo(code);
    assertThat(refused.at("/data/0")).startsWith(field);
    nothing_was_written_between(before, after);
  }

  @Test
  void an_unknown_country_is_named_and_writes_nothing() {
    String before = shop.buy(Shop.WINDOWS_1Y);
    Answer refused = agent.post("/v1/customers", Shop.customer("XX"));
    String after = shop.buy(Shop.WINDOWS_1Y);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/code")).isEqualTo("3000");
    assertThat(refused.at("/data/0")).contains("country");
    nothing_was_written_between(before, after);
  }

  @Test
  void an_azure_reservation_is_not_sold_in_a_blocked_market() {
    Shop blocked = Shop.in("AD", agent);
    String before = blocked.buy(Shop.WINDOWS_1Y);
    Answer refused = agent.post(blocked.orders(), Shop.basket(Shop.RESERVATION));
    String after = blocked.buy(Shop.WINDOWS_1Y);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/code")).as(refused.text()).isEqualTo("800070");
    assertThat(refused.at("/data/0")).isEqualTo("lineItems[0].offerId");
    nothing_was_written_between(before, after);
  }

  @Test
  void a_wrong_token_is_401_and_writes_nothing() {
    String before = shop.buy(Shop.WINDOWS_1Y);
    Answer forged =
        new Api(agent.base(), agent.authorization() + "x")
            .post(shop.orders(), Shop.basket(Shop.WINDOWS_1Y));
    Answer none = new Api(agent.base(), "").post(shop.orders(), Shop.basket(Shop.WINDOWS_1Y));
    String after = shop.buy(Shop.WINDOWS_1Y);

    assertThat(forged.status()).isEqualTo(401);
    assertThat(forged.at("/code")).isEqualTo("400");
    assertThat(none.status()).isEqualTo(401);
    nothing_was_written_between(before, after);
  }

  @Test
  void another_partners_customer_is_not_there_on_any_side() {
    Api other = SharedLedger.api("partner-b-admin-agent");
    String before = shop.buy(Shop.WINDOWS_1Y);
    Answer ordered = other.post(shop.orders(), Shop.basket(Shop.WINDOWS_1Y));
    Answer read = other.get("/v1/customers/" + shop.customer());
    Answer order = other.get(shop.order(before));
    String after = shop.buy(Shop.WINDOWS_1Y);

    assertThat(ordered.status()).isEqualTo(404);
    assertThat(ordered.at("/code")).isEqualTo("20002");
    assertThat(read.status()).isEqualTo(404);
    assertThat(read.at("/code")).isEqualTo("20002");
    assertThat(order.status()).isEqualTo(404);
    nothing_was_written_between(before, after);
  }

  /** Positions have no gaps, so two orders in a row stand side by side. */
  private static void nothing_was_written_between(String before, String after) {
    assertThat(position(after)).isEqualTo(position(before) + 1);
  }

  private static long position(String order) {
    Api auditor = SharedLedger.api("partner-a-account-admin");
    String log = "/v1/activity?from=2021-01-01&order=" + order;
    JsonNode[] found = new JsonNode[1];
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              found[0] = expect(200, auditor.get(log)).json().path("items");
              return !found[0].isEmpty();
            });
    return found[0].at("/0/position").asLong();
  }
}

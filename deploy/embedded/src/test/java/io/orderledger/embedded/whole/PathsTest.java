package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods and ids on paths that more than one service stands behind. */
class PathsTest {
  private final Api agent = SharedLedger.api("partner-a-admin-agent");
  private final Api auditor = SharedLedger.api("partner-a-account-admin");
  private final Shop shop = Shop.in("DE", agent);
  private final String order = shop.buy(Shop.WINDOWS_1Y);
  private final String customerPath = "/v1/customers/" + shop.customer();
  private final String upperCase = "/v1/customers/" + upper(shop.customer());

  @ParameterizedTest
  @CsvSource({
    "PUT,    /v1/customers,                      'GET, HEAD, POST'",
    "PUT,    {customer},                         GET",
    "DELETE, {customer},                         GET",
    "POST,   {customer}/software,                GET",
    "POST,   {customer}/entitlements,            GET",
    "PUT,    {customer}/orders,                  'GET, HEAD, POST'",
    "PUT,    {customer}/orders/{order},          'GET, HEAD, PATCH'",
    "POST,   {customer}/orders/{order}/cancellation,       GET",
    "POST,   {customer}/orders/{order}/provisioningstatus, GET",
    "DELETE, {customer}/orders/{order}/supportrequests,    'GET, HEAD, POST'",
    "GET,    {customer}/carts,                   POST",
  })
  void a_wrong_method_is_405_with_those_that_are_right(String method, String path, String right) {
    Answer answer =
        agent.send(
            method,
            path.replace("{customer}", customerPath).replace("{order}", order),
            List.of(),
            BodyPublishers.noBody());

    expect(405, answer);
    assertThat(answer.at("/code")).isEqualTo("405");
    assertThat(answer.response().headers().allValues("Allow")).containsExactly(right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contoso.onmicrosoft.com", "0198c5a26f0e7c3b9d1e2f4a6b8c0d1e"})
  void a_text_that_is_no_guid_names_nothing_on_any_side(String text) {
    String path = "/v1/customers/" + text;

    assertThat(expect(404, agent.get(path)).at("/code")).isEqualTo("20002");
    assertThat(expect(404, agent.get(path + "/orders/" + order)).at("/code")).isEqualTo("20002");
    assertThat(expect(404, agent.post(path + "/orders", Shop.basket(Shop.WINDOWS_1Y))).at("/code"))
        .isEqualTo("20002");
    assertThat(expect(404, agent.get(shop.order(text))).at("/code")).isEqualTo("20000");
    assertThat(expect(404, auditor.get("/v1/orders/" + text)).at("/code")).isEqualTo("20000");
  }

  @Test
  void an_id_is_the_same_in_any_case_on_every_side() {
    String orderPath = upperCase + "/orders/" + upper(order);

    assertThat(expect(200, agent.get(upperCase)).json())
        .isEqualTo(expect(200, agent.get(customerPath)).json());
    assertThat(expect(200, agent.get(orderPath)).at("/id")).isEqualTo(order);
    assertThat(expect(200, agent.post(orderPath + "/lineitems/0/key", "")).at("/orderId"))
        .isEqualTo(order);
    assertThat(
            expect(200, agent.patch(orderPath, "{\"status\":\"cancelled\"}")).at("/links/self/uri"))
        .isEqualTo("/customers/" + shop.customer() + "/orders/" + order);
    assertThat(expect(200, agent.get(orderPath)).at("/status")).isEqualTo("cancelled");
    assertThat(expect(200, auditor.get("/v1/orders/" + upper(order) + "/events")).at("/orderId"))
        .isEqualTo(order);
    assertThat(
            expect(
                    200,
                    auditor.get(
                        "/v1/activity?from=2021-01-01&customer="
                            + upper(shop.customer())
                            + "&order="
                            + upper(order)))
                .json()
                .path("items"))
        .hasSize(3);
  }

  private static String upper(String id) {
    return id.toUpperCase(Locale.ROOT);
  }
}

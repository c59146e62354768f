package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.DATACENTER;
import static io.orderledger.command.port.Shop.RESERVATION;
import static io.orderledger.command.port.Shop.WINDOWS_1Y;
import static io.orderledger.command.port.Shop.cart;
import static io.orderledger.command.port.Shop.cartLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.support.Callers;
import io.orderledger.testing.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Partner Center's cart flow. */
class CartsOverHttpTest {
  private final Shop shop = Shop.in("DE");
  private final String carts = shop.carts();

  @BeforeEach
  void clock() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
  }

  @Test
  void a_cart_is_made_changed_and_checked_out_into_an_order_for_each_billing_cycle() {
    Answer made = shop.agent().post(carts, cart(cartLine(0, WINDOWS_1Y, 1, "one_time")));
    String path = "/v1/" + made.at("/links/self/uri");
    Answer changed =
        shop.agent()
            .put(
                path + "/",
                cart(
                    cartLine(0, WINDOWS_1Y, 2, "one_time"),
                    cartLine(1, DATACENTER, 1, "one_time"),
                    cartLine(2, WINDOWS_1Y, 1, "monthly")));
    Answer result = shop.agent().post(path + "/checkout");

    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.at("/status")).isEqualTo("Active");
    assertThat(made.at("/lineItems/0/currencyCode")).isEqualTo("EUR");
    assertThat(made.at("/lineItems/0/orderGroup")).isEqualTo("0");
    assertThat(made.at("/attributes/objectType")).isEqualTo("Cart");
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.at("/lineItems/2/orderGroup")).isEqualTo("1");
    assertThat(result.status()).as(result.text()).isEqualTo(201);
    assertThat(result.json().get("orders").size()).isEqualTo(2);
    assertThat(result.at("/orders/0/lineItems/0/quantity")).isEqualTo("2");
    assertThat(result.at("/orders/0/lineItems/1/offerId")).isEqualTo(DATACENTER);
    assertThat(result.at("/orders/1/billingCycle")).isEqualTo("monthly");
    assertThat(result.json().get("orderErrors").isEmpty()).isTrue();
    assertThat(shop.agent().get(path).at("/status")).isEqualTo("Ordered");
  }

  @Test
  void checkouts_of_one_cart_at_once_make_its_orders_once() {
    Answer made = shop.agent().post(carts, cart(cartLine(0, WINDOWS_1Y, 1, "one_time")));
    String checkout = "/v1" + made.at("/links/self/uri") + "/checkout";

    List<String> orders = Callers.get(8, caller -> shop.agent().post(checkout).at("/orders/0/id"));

    assertThat(orders).doesNotContain("");
    assertThat(orders.stream().distinct()).hasSize(1);
  }

  @Test
  void a_cart_that_was_checked_out_takes_no_other_lines() {
    Answer made = shop.agent().post(carts, cart(cartLine(0, WINDOWS_1Y, 1, "one_time")));
    String path = "/v1" + made.at("/links/self/uri");
    assertThat(shop.agent().post(path + "/checkout").status()).isEqualTo(201);

    assertThat(shop.agent().put(path, cart(cartLine(0, DATACENTER, 1, "one_time"))).status())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                    | 3000   | lineItems
          {"lineItems":[{"quantity":1}]}                        | 3000   | lineItems[0].catalogItemId
          {"lineItems":[{"catalogItemId":"WINDOWS"}]}           | 3000   | lineItems[0].quantity
          {"lineItems":[{"catalogItemId":"x:y:z","quantity":1}]} | 800004 | lineItems[0].catalogItemId
          {"lineItems":[{"catalogItemId":"WINDOWS","quantity":0}]} | 800017 | lineItems[0].quantity
          {"lineItems":[{"catalogItemId":"WINDOWS","quantity":1,"currencyCode":"USD"}]} | 3000 | lineItems[0].currencyCode
          {"lineItems":[{"catalogItemId":"WINDOWS","quantity":1},{"catalogItemId":"WINDOWS","quantity":0}]} | 800017 | lineItems[1].quantity
          {"lineItems":[{"catalogItemId":"WINDOWS","quantity":1,"billingCycle":"monthly"},{"catalogItemId":"DATACENTER","quantity":1,"billingCycle":"annual"}]} | 3000 | lineItems[1].billingCycle
          {"lineItems":[{"id":1,"catalogItemId":"WINDOWS","quantity":1},{"id":1,"catalogItemId":"WINDOWS","quantity":1}]} | 3000 | lineItems[1].id
          """)
  void what_is_wrong_with_a_cart_is_named(String body, String code, String field) {
    String asked = body.replace("WINDOWS", WINDOWS_1Y).replace("DATACENTER", DATACENTER);
    Answer refused = shop.agent().post(carts, asked);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/code")).isEqualTo(code);
    assertThat(refused.at("/data/0")).isEqualTo(field);
  }

  @Test
  void a_reservation_cannot_be_put_into_the_cart_of_an_excluded_market() {
    Shop aland = Shop.in("AX");
    Answer refused =
        aland.agent().post(aland.carts(), cart(cartLine(0, RESERVATION, 1, "one_time")));

    assertThat(refused.at("/code")).isEqualTo("800070");
  }

  @Test
  void a_cart_expires() {
    Answer made = shop.agent().post(carts, cart(cartLine(0, WINDOWS_1Y, 1, "one_time")));
    String path = "/v1" + made.at("/links/self/uri");
    Service.CLOCK.set("2021-03-17T12:00:00Z");

    assertThat(shop.agent().get(path).status()).isEqualTo(410);
    assertThat(shop.agent().post(path + "/checkout").status()).isEqualTo(410);
  }

  @Test
  void another_customers_cart_is_not_there() {
    Answer made = shop.agent().post(carts, cart(cartLine(0, WINDOWS_1Y, 1, "one_time")));
    Shop other = Shop.in("DE");
    String path = other.carts() + "/" + made.at("/id");

    assertThat(other.agent().get(path).status()).isEqualTo(404);
    assertThat(other.agent().post(path + "/checkout").status()).isEqualTo(404);
  }
}

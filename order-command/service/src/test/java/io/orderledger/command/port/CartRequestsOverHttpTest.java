package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.DATACENTER;
import static io.orderledger.command.port.Shop.WINDOWS_1Y;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.support.Callers;
import io.orderledger.testing.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R14 for carts: they use request ids up as commands do. */
class CartRequestsOverHttpTest {
  private final Shop shop = Shop.in("DE");
  private final String carts = shop.carts();
  private final Client once = shop.once();

  @BeforeEach
  void clock() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
  }

  @Test
  void a_request_id_that_made_a_cart_makes_no_order_and_no_customer() {
    String cart = made();

    refused(once.post(shop.orders(), Shop.basket(WINDOWS_1Y)));
    refused(once.post("/v1/customers", Shop.customer("fabrikam.example", "DE")));
    assertThat(count("event")).as("the registration of the shop's customer").isEqualTo(1);
    assertThat(made()).isEqualTo(cart);
  }

  @Test
  void a_request_id_that_made_an_order_makes_no_cart() {
    Answer order = once.post(shop.orders(), Shop.basket(WINDOWS_1Y));
    assertThat(order.status()).isEqualTo(201);

    refused(once.post(carts, cart(WINDOWS_1Y)));
    assertThat(count("cart")).isZero();
    assertThat(once.post(shop.orders(), Shop.basket(WINDOWS_1Y)).json()).isEqualTo(order.json());
  }

  @Test
  void a_repeated_request_makes_one_cart_and_another_body_none() {
    Service.CLOCK.set("2021-03-10T12:00:00.123456789Z");
    Answer first = once.post(carts, cart(WINDOWS_1Y));

    assertThat(once.post(carts, cart(WINDOWS_1Y)).json()).isEqualTo(first.json());
    refused(once.post(carts, cart(DATACENTER)));
    assertThat(count("cart")).isEqualTo(1);
  }

  @Test
  void a_request_sent_many_times_at_once_makes_one_cart() {
    List<String> made = Callers.get(8, caller -> made());

    assertThat(made.stream().distinct()).hasSize(1);
    assertThat(count("cart")).isEqualTo(1);
  }

  @Test
  void of_a_cart_and_an_order_at_once_under_one_request_id_one_is_made() {
    for (int n = 0; n < 20; n++) {
      Client both = shop.once();
      List<Integer> answers =
          Callers.get(
              2,
              caller ->
                  caller == 0
                      ? both.post(carts, cart(WINDOWS_1Y)).status()
                      : both.post(shop.orders(), Shop.basket(WINDOWS_1Y)).status());

      assertThat(answers).containsExactlyInAnyOrder(201, 422);
    }
  }

  @Test
  void a_cart_that_expired_and_is_forgotten_is_not_made_again() {
    String cart = made();
    Service.CLOCK.set("2021-03-18T12:00:00Z");
    assertThat(made()).as("kept for a while").isEqualTo(cart);
    Service.CLOCK.set("2021-03-25T12:00:00Z");

    Answer again = once.post(carts, cart(WINDOWS_1Y));
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.at("/description")).contains("expired");
    assertThat(count("cart")).isZero();
    refused(once.post(shop.orders(), Shop.basket(WINDOWS_1Y)));
  }

  @Test
  void a_cart_without_a_request_id_is_made_each_time() {
    String first = shop.agent().post(carts, cart(WINDOWS_1Y)).at("/id");

    assertThat(shop.agent().post(carts, cart(WINDOWS_1Y)).at("/id")).isNotEqualTo(first);
    assertThat(count("cart")).isEqualTo(2);
  }

  private String made() {
    Answer answer = once.post(carts, cart(WINDOWS_1Y));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("/id");
  }

  static void refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.at("/data/0")).isEqualTo("MS-RequestId");
  }

  private int count(String table) {
    return Service.database()
        .sql("SELECT count(*) FROM %s WHERE partner_id::text = ?".formatted(table))
        .param(shop.partnerId())
        .query(Integer.class)
        .single();
  }

  private static String cart(String offer) {
    return Shop.cart(Shop.cartLine(0, offer, 1, "one_time"));
  }
}

package io.orderledger.command.port;

import static io.orderledger.command.port.CartRequestsOverHttpTest.refused;
import static io.orderledger.command.port.Shop.DATACENTER;
import static io.orderledger.command.port.Shop.WINDOWS_1Y;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.support.Callers;
import io.orderledger.testing.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R14 for what is put into a cart. */
class CartChangeRequestsOverHttpTest {
  private final Shop shop = Shop.in("DE");
  private final CartRows rows = new CartRows();
  private final Client once = shop.once();

  @BeforeEach
  void clock() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
  }

  @Test
  void a_repeated_change_gets_the_cart_as_it_is_and_changes_nothing_again() {
    String cart = made();
    assertThat(once.put(cart, lines(2)).at("/lineItems/0/quantity")).isEqualTo("2");
    Service.CLOCK.set("2021-03-10T13:00:00Z");
    Answer later = shop.agent().put(cart, lines(3));
    Service.CLOCK.set("2021-03-10T14:00:00Z");

    Answer again = once.put(cart, lines(2));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(later.json());
    assertThat(rows.version(cart)).isEqualTo(2);
    shop.agent().post(cart + "/checkout");
    assertThat(once.put(cart, lines(2)).at("/status")).isEqualTo("Ordered");
  }

  @Test
  void a_request_id_that_changed_a_cart_does_nothing_else() {
    String cart = made();
    String other = made();
    assertThat(once.put(cart, lines(2)).status()).isEqualTo(200);

    refused(once.put(cart, lines(3)));
    refused(once.put(other, lines(2)));
    refused(once.post(shop.carts(), lines(2)));
    refused(once.post(other + "/checkout"));
    refused(once.post(shop.orders(), Shop.basket(WINDOWS_1Y)));
    refused(once.post("/v1/customers", Shop.customer("fabrikam.example", "DE")));
    assertThat(rows.version(cart)).isEqualTo(1);
    assertThat(rows.version(other)).isZero();
  }

  @Test
  void a_request_id_that_did_something_else_changes_no_cart() {
    Client order = shop.once();
    assertThat(order.post(shop.orders(), Shop.basket(WINDOWS_1Y)).status()).isEqualTo(201);
    Client registration = Client.of("AdminAgent", shop.partnerId()).with("Idempotency-Key", "once");
    registration.post("/v1/customers", Shop.customer("fabrikam.example", "DE"));
    String cart = "/v1" + once.post(shop.carts(), lines(1)).at("/links/self/uri");

    refused(once.put(cart, lines(1)));
    refused(order.put(cart, lines(2)));
    refused(registration.put(cart, lines(2)));
    assertThat(rows.version(cart)).isZero();
  }

  @Test
  void a_change_sent_many_times_at_once_is_made_once() {
    String cart = made();

    List<Integer> answers = Callers.get(8, caller -> once.put(cart, lines(2)).status());

    assertThat(answers).containsOnly(200);
    assertThat(rows.version(cart)).isEqualTo(1);
  }

  @Test
  void of_different_changes_at_once_under_one_request_id_one_is_made() {
    for (int n = 0; n < 10; n++) {
      String cart = made();
      Client both = shop.once();

      List<Integer> answers = Callers.get(2, caller -> both.put(cart, lines(2 + caller)).status());

      assertThat(answers).containsExactlyInAnyOrder(200, 422);
      assertThat(rows.version(cart)).isEqualTo(1);
    }
  }

  @Test
  void of_a_change_and_an_order_at_once_under_one_request_id_one_is_made() {
    for (int n = 0; n < 20; n++) {
      String cart = made();
      Client both = shop.once();
      List<Integer> answers =
          Callers.get(
              2,
              caller ->
                  caller == 0
                      ? both.put(cart, lines(2)).status()
                      : both.post(shop.orders(), Shop.basket(DATACENTER)).status());

      assertThat(answers).isIn(List.of(200, 422), List.of(422, 201));
      assertThat(rows.version(cart)).isEqualTo(answers.getFirst() == 200 ? 1 : 0);
    }
  }

  @Test
  void a_change_that_another_one_overtook_leaves_its_request_id_free() {
    String cart = made();

    Answer overtaken =
        rows.meanwhile(cart, "version = version + 1", () -> once.put(cart, lines(2)));

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(once.put(cart, lines(2)).at("/lineItems/0/quantity")).isEqualTo("2");
  }

  @Test
  void a_change_that_is_refused_leaves_its_request_id_free() {
    String cart = made();
    shop.agent().post(cart + "/checkout");

    assertThat(once.put(cart, lines(2)).status()).isEqualTo(409);
    assertThat(once.put(cart, lines(0)).status()).isEqualTo(400);
    assertThat(once.post(shop.orders(), Shop.basket(WINDOWS_1Y)).status()).isEqualTo(201);
  }

  @Test
  void a_change_of_a_cart_that_expired_and_is_forgotten_stays_used_up() {
    String cart = made();
    once.put(cart, lines(2));
    Service.CLOCK.set("2021-03-18T12:00:00Z");
    assertThat(once.put(cart, lines(2)).status()).as("kept for a while").isEqualTo(200);
    Service.CLOCK.set("2021-03-25T12:00:00Z");
    made();

    assertThat(once.put(cart, lines(2)).status()).isEqualTo(410);
    refused(once.post(shop.orders(), Shop.basket(WINDOWS_1Y)));
  }

  private String made() {
    Answer answer = shop.agent().post(shop.carts(), lines(1));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return "/v1" + answer.at("/links/self/uri");
  }

  private static String lines(int quantity) {
    return Shop.cart(Shop.cartLine(0, WINDOWS_1Y, quantity, "one_time"));
  }
}

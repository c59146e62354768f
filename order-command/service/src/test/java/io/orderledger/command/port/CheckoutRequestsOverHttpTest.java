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

/** R14 for checking a cart out. */
class CheckoutRequestsOverHttpTest {
  private final Shop shop = Shop.in("DE");
  private final CartRows rows = new CartRows();
  private final Client once = shop.once();

  @BeforeEach
  void clock() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
  }

  @Test
  void a_request_id_that_checked_a_cart_out_does_nothing_else() {
    String cart = made();
    String other = made();
    Answer first = once.post(cart + "/checkout");
    assertThat(first.status()).as(first.text()).isEqualTo(201);

    refused(once.post(shop.orders(), Shop.basket(WINDOWS_1Y)));
    refused(once.post("/v1/customers", Shop.customer("fabrikam.example", "DE")));
    refused(once.post(shop.carts(), line(WINDOWS_1Y)));
    refused(once.put(other, line(WINDOWS_1Y)));
    refused(once.post(other + "/checkout"));
    assertThat(status(other)).isEqualTo("Active");
    assertThat(once.post(cart + "/checkout").json()).isEqualTo(first.json());
    assertThat(orders()).isEqualTo(1);
  }

  @Test
  void a_request_id_that_did_something_else_leaves_the_cart_open() {
    Answer made = once.post(shop.carts(), line(WINDOWS_1Y));
    String cart = "/v1" + made.at("/links/self/uri");
    Client order = shop.once();
    assertThat(order.post(shop.orders(), Shop.basket(DATACENTER)).status()).isEqualTo(201);

    refused(once.post(cart + "/checkout"));
    refused(order.post(cart + "/checkout"));
    assertThat(status(cart)).isEqualTo("Active");
    assertThat(orders()).isEqualTo(1);
    assertThat(shop.once().post(cart + "/checkout").status()).isEqualTo(201);
  }

  @Test
  void a_further_checkout_gives_the_same_orders_and_uses_its_request_id_up() {
    String cart = made();
    Answer first = shop.agent().post(cart + "/checkout");
    Client taken = shop.once();
    taken.post(shop.orders(), Shop.basket(DATACENTER));

    assertThat(once.post(cart + "/checkout").json()).isEqualTo(first.json());
    assertThat(once.post(cart + "/checkout").json()).isEqualTo(first.json());
    assertThat(shop.agent().post(cart + "/checkout").json()).isEqualTo(first.json());
    refused(once.post(shop.orders(), Shop.basket(WINDOWS_1Y)));
    refused(taken.post(cart + "/checkout"));
  }

  @Test
  void a_checkout_sent_many_times_at_once_makes_its_orders_once() {
    String checkout = made() + "/checkout";

    List<String> answers = Callers.get(8, caller -> once.post(checkout).text());

    assertThat(answers.stream().distinct()).hasSize(1);
    assertThat(orders()).isEqualTo(1);
    refused(once.post(shop.orders(), Shop.basket(WINDOWS_1Y)));
  }

  @Test
  void checkouts_of_a_cart_at_once_use_all_their_request_ids_up() {
    String checkout = made() + "/checkout";
    List<Client> callers = List.of(shop.once(), shop.once(), shop.once(), shop.once());

    List<String> answers = Callers.get(4, caller -> callers.get(caller).post(checkout).text());

    assertThat(answers.stream().distinct()).hasSize(1);
    callers.forEach(caller -> refused(caller.post(shop.orders(), Shop.basket(WINDOWS_1Y))));
  }

  @Test
  void of_two_carts_checked_out_at_once_under_one_request_id_one_stays_open() {
    for (int n = 0; n < 10; n++) {
      Client both = shop.once();
      List<String> carts = List.of(made(), made());

      List<Integer> answers =
          Callers.get(2, caller -> both.post(carts.get(caller) + "/checkout").status());

      assertThat(answers).containsExactlyInAnyOrder(201, 422);
      assertThat(status(carts.get(answers.indexOf(422)))).isEqualTo("Active");
    }
  }

  @Test
  void of_a_checkout_and_an_order_at_once_under_one_request_id_one_is_made() {
    for (int n = 0; n < 20; n++) {
      Client both = shop.once();
      String cart = made();
      List<Integer> answers =
          Callers.get(
              2,
              caller ->
                  caller == 0
                      ? both.post(cart + "/checkout").status()
                      : both.post(shop.orders(), Shop.basket(DATACENTER)).status());

      assertThat(answers).containsExactlyInAnyOrder(201, 422);
      assertThat(status(cart)).isEqualTo(answers.getFirst() == 201 ? "Ordered" : "Active");
    }
  }

  @Test
  void a_checkout_that_a_change_overtook_leaves_its_request_id_free() {
    String cart = made();

    Answer overtaken =
        rows.meanwhile(cart, "version = version + 1", () -> once.post(cart + "/checkout"));

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(status(cart)).isEqualTo("Active");
    assertThat(once.post(cart + "/checkout").status()).isEqualTo(201);
  }

  @Test
  void a_checkout_that_another_one_overtook_orders_the_lines_that_one_closed() {
    String cart = made();
    String change =
        "version = version + 1, ordered = true, lines = replace(lines, '%s', '%s')"
            .formatted(WINDOWS_1Y, DATACENTER);

    Answer overtaken = rows.meanwhile(cart, change, () -> once.post(cart + "/checkout"));

    assertThat(overtaken.at("/orders/0/lineItems/0/offerId")).isEqualTo(DATACENTER);
    assertThat(once.post(cart + "/checkout").json()).isEqualTo(overtaken.json());
  }

  @Test
  void a_checkout_that_orders_nothing_leaves_its_request_id_free() {
    String cart = made();
    rows.change(cart, "lines = replace(lines, '\"quantity\":1', '\"quantity\":0')");
    Client taken = shop.once();
    taken.post(shop.orders(), Shop.basket(DATACENTER));

    Answer errors = once.post(cart + "/checkout");
    assertThat(errors.status()).as(errors.text()).isEqualTo(200);
    assertThat(errors.at("/orderErrors/0/code")).isEqualTo("800017");
    assertThat(status(cart)).isEqualTo("Active");
    refused(taken.post(cart + "/checkout"));
    assertThat(once.post(shop.orders(), Shop.basket(WINDOWS_1Y)).status()).isEqualTo(201);
  }

  private String made() {
    Answer answer = shop.agent().post(shop.carts(), line(WINDOWS_1Y));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return "/v1" + answer.at("/links/self/uri");
  }

  private String status(String cart) {
    return shop.agent().get(cart).at("/status");
  }

  private int orders() {
    return Service.database()
        .sql(
            "SELECT count(*) FROM event WHERE partner_id = ?::uuid AND type ="
                + " 'orderledger.OrderPlaced.v1'")
        .param(shop.partnerId())
        .query(Integer.class)
        .single();
  }

  private static String line(String offer) {
    return Shop.cart(Shop.cartLine(0, offer, 1, "one_time"));
  }
}

package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.WINDOWS_1Y;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A customer's id is no order's and the other way round: both are answered as ids that name nothing
 * are, so that nobody learns what exists (I8).
 */
@ExtendWith(OutputCaptureExtension.class)
class OtherAggregatesIdsTest {
  private static final String CHOICE =
      "{\"version\":\"2022\",\"language\":\"de-DE\",\"architecture\":\"64\"}";
  private static final String SUPPORT =
      """
      {"impact": "minimal", "title": "t", "description": {"customerTenant": "c",
        "orderOrSubscriptionId": "o", "refundReason": "r"},
       "contact": {"name": "n", "email": "a@b"}}
      """;

  private final Shop shop = Shop.in("DE");
  private final Shop other = Shop.in("DE");

  /** The routes that write to an order. */
  enum Route {
    CANCEL,
    KEY,
    DOWNLOAD,
    SUPPORT_REQUEST;

    Answer asked(Client client, Shop shop, String order) {
      return switch (this) {
        case CANCEL -> client.patch(shop.order(order), "{\"status\":\"cancelled\"}");
        case KEY -> client.post(shop.line(order, 0) + "/key");
        case DOWNLOAD -> client.post(shop.line(order, 0) + "/downloads", CHOICE);
        case SUPPORT_REQUEST -> client.post(shop.order(order) + "/supportrequests", SUPPORT);
      };
    }
  }

  @BeforeEach
  void clock() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
  }

  @ParameterizedTest
  @EnumSource
  void a_customers_id_is_no_order(Route route, CapturedOutput output) {
    for (String customer : new String[] {shop.customerId(), other.customerId()}) {
      Client once = shop.agent().with("MS-RequestId", UUID.randomUUID().toString());
      Answer first = route.asked(once, shop, customer);

      assertThat(first.status()).as(first.text()).isEqualTo(404);
      assertThat(first.at("/code")).isEqualTo("20000");
      assertThat(route.asked(once, shop, customer).json()).isEqualTo(first.json());
    }
    assertThat(route.asked(shop.as("GlobalAdmin"), shop, shop.customerId()).status())
        .isEqualTo(route.asked(shop.as("GlobalAdmin"), shop, UUID.randomUUID().toString()).status())
        .isEqualTo(403);
    assertThat(events(shop.customerId())).isOne();
    assertThat(shop.agent().post(shop.orders(), Shop.basket(WINDOWS_1Y)).status()).isEqualTo(201);
    assertThat(output).doesNotContain("ClassCastException", "\tat ");
  }

  @ParameterizedTest
  @EnumSource
  void an_orders_id_is_no_customer(Route route, CapturedOutput output) {
    String order = shop.buy(WINDOWS_1Y);
    Stream.of(shop, other)
        .map(s -> new Shop(s.partnerId(), s.agent(), order))
        .flatMap(
            s ->
                Stream.of(
                    route.asked(s.agent(), s, order),
                    s.agent().post(s.orders(), Shop.basket(WINDOWS_1Y)),
                    s.agent()
                        .post(
                            "/v1/customers/" + order + "/carts",
                            Shop.cart(Shop.cartLine(0, WINDOWS_1Y, 1, "one_time")))))
        .forEach(
            answer -> {
              assertThat(answer.status()).as(answer.text()).isEqualTo(404);
              assertThat(answer.at("/code")).isEqualTo("20002");
            });
    assertThat(route.asked(shop.agent(), shop, order).status()).isBetween(200, 201);
    assertThat(output).doesNotContain("ClassCastException", "\tat ");
  }

  private static long events(String id) {
    return Service.database()
        .sql("SELECT count(*) FROM event WHERE aggregate_id = CAST(:id AS uuid)")
        .param("id", id)
        .query(Long.class)
        .single();
  }
}

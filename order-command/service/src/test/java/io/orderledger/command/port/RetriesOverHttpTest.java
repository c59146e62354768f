package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.DATACENTER;
import static io.orderledger.command.port.Shop.WINDOWS_1Y;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.support.Callers;
import io.orderledger.testing.Answer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R14 through the port. */
class RetriesOverHttpTest {
  private static final String CANCEL = "{\"status\":\"cancelled\"}";
  private final Shop shop = Shop.in("DE");

  @BeforeEach
  void clock() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
  }

  @Test
  void requests_sent_one_to_eight_times_at_once_have_one_effect_and_one_answer() {
    SplittableRandom random = new SplittableRandom(7);
    List<String> sent =
        IntStream.range(0, 60)
            .mapToObj(n -> UUID.randomUUID().toString())
            .flatMap(id -> IntStream.rangeClosed(0, random.nextInt(8)).mapToObj(n -> id))
            .toList();

    List<String> answers = Callers.get(sent.size(), n -> sent.get(n) + " " + placed(sent.get(n)));

    assertThat(answers).allMatch(answer -> answer.contains("\"status\":\"completed\""));
    assertThat(answers.stream().distinct()).hasSize(60);
    assertThat(events("orderledger.OrderPlaced.v1")).isEqualTo(60);
  }

  @Test
  void a_request_id_is_one_guid_in_whatever_case_and_an_idempotency_key_is_text() {
    String id = UUID.randomUUID().toString();
    String order = placed(id);

    assertThat(placed(id.toUpperCase(Locale.ROOT))).isEqualTo(order);
    assertThat(placed("{" + id + "}")).isEqualTo(order);
    assertThat(events("orderledger.OrderPlaced.v1")).isEqualTo(1);
    Client keyed = shop.agent().with("Idempotency-Key", "Key");
    Client other = shop.agent().with("Idempotency-Key", "key");
    String body = Shop.basket(WINDOWS_1Y);
    assertThat(keyed.post(shop.orders(), body).at("/id"))
        .isEqualTo(keyed.post(shop.orders(), body).at("/id"))
        .isNotEqualTo(other.post(shop.orders(), body).at("/id"));
  }

  @Test
  void cancels_at_once_make_one_event() {
    String order = shop.buy(WINDOWS_1Y, DATACENTER);

    List<String> answers =
        Callers.get(12, n -> shop.agent().patch(shop.order(order), CANCEL).text());

    assertThat(answers.stream().distinct()).hasSize(1);
    assertThat(events("orderledger.OrderCancelled.v1")).isEqualTo(1);
  }

  @Test
  void a_repeated_cancel_gives_the_first_answer_whatever_happened_since() {
    String order = shop.buy(WINDOWS_1Y, DATACENTER);
    Client once = shop.once();
    String line0 = "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":0}]}";
    Answer first = once.patch(shop.order(order), line0);
    shop.agent().patch(shop.order(order), CANCEL);

    assertThat(once.patch(shop.order(order), line0).json()).isEqualTo(first.json());
    assertThat(first.at("/status")).isEqualTo("completed");
  }

  @Test
  void a_repeated_refusal_stays_the_same_after_its_reason_is_gone() {
    String order = shop.buy(WINDOWS_1Y);
    Client once = shop.once();
    Service.CLOCK.set("2021-05-10T00:00:00Z");
    Answer first = once.patch(shop.order(order), CANCEL);
    Service.CLOCK.set("2021-03-10T12:00:00Z");

    Answer again = once.patch(shop.order(order), CANCEL);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(events("orderledger.AccessRefused.v1")).isEqualTo(1);
  }

  @Test
  void a_repeated_key_request_gives_the_key_until_the_line_is_cancelled() {
    String order = shop.buy(WINDOWS_1Y);
    Client once = shop.once();
    Answer first = once.post(shop.line(order, 0) + "/key");

    assertThat(once.post(shop.line(order, 0) + "/key").json()).isEqualTo(first.json());
    assertThat(events("orderledger.KeyAccessed.v1")).isEqualTo(1);
    shop.agent().patch(shop.order(order), CANCEL);
    assertThat(once.post(shop.line(order, 0) + "/key").status()).isEqualTo(410);
  }

  @Test
  void a_repeated_link_request_gives_the_same_link() {
    String order = shop.buy(WINDOWS_1Y);
    Client once = shop.once();
    String body = "{\"version\":\"2022\",\"language\":\"en-us\",\"architecture\":\"64\"}";

    Answer first = once.post(shop.line(order, 0) + "/downloads", body);
    assertThat(first.status()).isEqualTo(201);
    assertThat(once.post(shop.line(order, 0) + "/downloads", body).json()).isEqualTo(first.json());
  }

  @Test
  void a_request_id_belongs_to_one_route_and_one_body_however_it_is_spelled() {
    String id = UUID.randomUUID().toString();
    String order = shop.buy(WINDOWS_1Y);
    Answer first = place(id, Shop.basket(WINDOWS_1Y));
    Answer spelled =
        place(
            id,
            "{\"Extra\":1, \"LineItems\":[{\"Quantity\":1,\"OfferId\":\"%s\",\"LineItemNumber\":0}],"
                    .formatted(WINDOWS_1Y)
                + "\"BillingCycle\":\"one_time\"}");

    assertThat(spelled.json()).isEqualTo(first.json());
    Client once = shop.agent().with("MS-RequestId", id);
    assertThat(once.patch(shop.order(order), CANCEL).status()).isEqualTo(422);
    assertThat(once.post(shop.line(order, 0) + "/key").status()).isEqualTo(422);
  }

  /** Sends on while the service asks to try again, as clients do. */
  private String placed(String requestId) {
    Answer answer = place(requestId, Shop.basket(WINDOWS_1Y));
    for (int n = 0; n < 20 && answer.status() == 503; n++) {
      assertThat(answer.header("Retry-After")).isPresent();
      answer = place(requestId, Shop.basket(WINDOWS_1Y));
    }
    return answer.text();
  }

  private Answer place(String requestId, String body) {
    return shop.agent().with("MS-RequestId", requestId).post(shop.orders(), body);
  }

  private long events(String type) {
    return Service.database()
        .sql(
            "SELECT count(*) FROM event WHERE partner_id = CAST(:partner AS uuid) AND type::text ="
                + " :type")
        .param("partner", shop.partnerId())
        .param("type", type)
        .query(Long.class)
        .single();
  }
}

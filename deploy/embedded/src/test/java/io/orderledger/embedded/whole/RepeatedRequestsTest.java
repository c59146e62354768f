package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R14: a request id makes a command happen once, however often and at once it is sent. */
class RepeatedRequestsTest {

  private static final int ORDERS = 100;
  private static final int CALLERS = 8;
  private static final int MOST_COPIES = 8;
  private static final String PLACED = "orderledger.OrderPlaced.v1";
  private static final String KEY = "orderledger.KeyAccessed.v1";
  private static final String LINK_ISSUED = "orderledger.DownloadLinkIssued.v1";
  private static final String CANCELLED = "orderledger.OrderCancelled.v1";
  private static final String LINK =
      "{\"version\":\"2022\",\"language\":\"de-de\",\"architecture\":\"64\"}";

  private final Shop shop = Shop.in("DE", SharedLedger.api("partner-b-admin-agent"));
  private final Api auditor = SharedLedger.api("partner-b-account-admin");

  /** A request that may be sent again. */
  private record Command(String method, String path, String body, UUID requestId) {

    static Command of(String method, String path, String body) {
      return new Command(method, path, body, UUID.randomUUID());
    }

    Command withBody(String other) {
      return new Command(method, path, other, requestId);
    }

    Answer send(Api caller) {
      return caller.send(
          method,
          path,
          List.of("Content-Type", "application/json", "MS-RequestId", requestId.toString()),
          BodyPublishers.ofString(body));
    }
  }

  @Test
  void a_command_sent_up_to_eight_times_at_once_has_one_effect_and_one_answer() throws Exception {
    List<String> orders = new ArrayList<>();
    try (var copies = Executors.newVirtualThreadPerTaskExecutor();
        var callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<String>> lives =
          IntStream.range(0, ORDERS)
              .mapToObj(number -> callers.submit(() -> live(number, copies)))
              .toList();
      for (Future<String> life : lives) {
        orders.add(life.get());
      }
    }

    assertThat(orders).doesNotHaveDuplicates();
    assertThat(shop.agent().all(shop.orders()))
        .extracting(order -> order.path("id").asString())
        .containsExactlyInAnyOrderElementsOf(orders);
    for (String order : orders) {
      assertThat(history(order)).containsExactly(PLACED, KEY, LINK_ISSUED, CANCELLED);
    }
  }

  /** Places an order, takes its key and a link, and cancels it; gives its id. */
  private String live(int number, ExecutorService copies) throws Exception {
    int times = 1 + number % MOST_COPIES;
    Answer placed = repeat(Command.of("POST", shop.orders(), basket()), times, copies);
    String order = expect(201, placed).at("/id");
    String line = shop.line(order, 0);
    expect(200, repeat(Command.of("POST", line + "/key", ""), times, copies));
    expect(201, repeat(Command.of("POST", line + "/downloads", LINK), times, copies));
    Command cancel = Command.of("PATCH", shop.order(order), cancel(order));
    assertThat(expect(200, repeat(cancel, times, copies)).at("/status")).isEqualTo("cancelled");
    return order;
  }

  private Answer repeat(Command command, int times, ExecutorService copies) throws Exception {
    var start = new CountDownLatch(1);
    List<Future<Answer>> sent =
        IntStream.range(0, times)
            .mapToObj(
                ignored ->
                    copies.submit(
                        () -> {
                          start.await();
                          return command.send(shop.agent());
                        }))
            .toList();
    start.countDown();
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> answer : sent) {
      answers.add(answer.get());
    }
    answers.add(command.send(shop.agent()));
    Answer first = answers.getFirst();
    assertThat(answers)
        .as(command.toString())
        .allSatisfy(answer -> assertThat(answer.text()).isEqualTo(first.text()))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(first.status()));
    return first;
  }

  @Test
  void a_request_id_sent_again_with_another_body_is_refused_and_has_no_effect() {
    Command place = Command.of("POST", shop.orders(), basket());
    String order = expect(201, place.send(shop.agent())).at("/id");
    Command link = Command.of("POST", shop.line(order, 0) + "/downloads", LINK);
    expect(201, link.send(shop.agent()));
    Command cancel = Command.of("PATCH", shop.order(order), cancel(order));
    expect(200, cancel.send(shop.agent()));

    for (Command other :
        List.of(
            place.withBody(Shop.basket(Shop.DATACENTER)),
            link.withBody(LINK.replace("de-de", "en-us")),
            cancel.withBody("{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":0}]}"))) {
      Answer refused = expect(422, other.send(shop.agent()));
      assertThat(refused.at("/code")).isEqualTo("422");
    }

    assertThat(shop.agent().all(shop.orders())).hasSize(1);
    assertThat(history(order)).containsExactly(PLACED, LINK_ISSUED, CANCELLED);
  }

  @Test
  void a_key_is_not_shown_again_after_its_line_was_cancelled_whatever_the_request_id() {
    String order = shop.buy(Shop.WINDOWS_1Y);
    Command read = Command.of("POST", shop.line(order, 0) + "/key", "");
    String key = expect(200, read.send(shop.agent())).at("/key");
    expect(200, shop.cancel(order, 0));

    assertThat(expect(410, read.send(shop.agent())).text()).doesNotContain(key);
  }

  private static String basket() {
    return Shop.basket(Shop.WINDOWS_1Y);
  }

  private static String cancel(String order) {
    return "{\"id\":\"%s\",\"status\":\"cancelled\"}".formatted(order);
  }

  private List<String> history(String order) {
    return expect(200, auditor.get("/v1/orders/" + order + "/events"))
        .json()
        .path("items")
        .valueStream()
        .map(event -> event.path("type").asString())
        .toList();
  }
}

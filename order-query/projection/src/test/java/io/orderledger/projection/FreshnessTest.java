package io.orderledger.projection;

import static io.orderledger.projection.ProjectionTest.BACKENDS;
import static io.orderledger.projection.ProjectionTest.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.contract.topic.Topics;
import io.orderledger.projection.freshness.Freshness;
import io.orderledger.projection.freshness.StaleReadModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final String NAME = "fresh";
  private static final Tally TALLY = new Tally(NAME, Topics.ORDER_EVENTS);
  private static final String URL = BACKENDS.newDatabase();
  private static final ReadModelRows ROWS = new ReadModelRows(URL);
  private static History history;
  private static CommandSide command;
  private static Instance instance;
  private static Freshness freshness;

  @BeforeAll
  static void start() throws IOException {
    history = new History(BACKENDS.bootstrapServers(), Topics.ORDER_EVENTS, 4);
    command = new CommandSide();
    instance =
        Instance.start(
            TALLY,
            URL,
            BACKENDS.bootstrapServers(),
            Map.of(
                "orderledger.command.url", command.url(), "orderledger.freshness.max-wait", "5s"));
    freshness = instance.bean(Freshness.class);
    soon().until(instance::ready);
  }

  @AfterAll
  static void stop() {
    instance.close();
    command.close();
    history.close();
  }

  @BeforeEach
  void forget() {
    command.asked.clear();
  }

  @Test
  void a_read_of_an_order_waits_until_its_newest_event_is_applied() {
    TALLY.gate.acquireUninterruptibly();
    place("o-1");
    CompletableFuture<Long> read = reading(() -> freshness.awaitOrder(NAME, "o-1"));
    soon().until(() -> !command.asked.isEmpty());
    assertThat(read).isNotDone();
    TALLY.gate.release();
    assertThat(read).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(history.head());
  }

  @Test
  void a_read_of_a_customer_waits_for_all_its_orders() {
    TALLY.gate.acquireUninterruptibly();
    place("o-2");
    String order = head("o-2");
    place("o-3");
    command.answers(
        "customer=c-1",
        "{\"head\":%d,\"aggregates\":[%s,%s]}".formatted(history.head(), order, head("o-3")));
    CompletableFuture<Long> read = reading(() -> freshness.awaitCustomer(NAME, "c-1"));
    soon().until(() -> !command.asked.isEmpty());
    assertThat(read).isNotDone();
    TALLY.gate.release();
    assertThat(read).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(history.head());
  }

  @Test
  void a_read_of_everything_waits_for_everything_and_costs_one_request_once_it_is_there() {
    TALLY.gate.acquireUninterruptibly();
    history.append(20, 20);
    command.answers("null", "{\"head\":%d}".formatted(history.head()));
    CompletableFuture<Long> read = reading(() -> freshness.awaitAll(NAME));
    soon().until(() -> !command.asked.isEmpty());
    assertThat(read).isNotDone();
    TALLY.gate.release();
    assertThat(read).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(history.head());
    command.asked.clear();
    freshness.awaitAll(NAME);
    assertThat(command.asked).hasSize(1);
  }

  @Test
  void a_customer_too_far_ahead_is_waited_for_by_the_whole_history() {
    place("o-4");
    command.answers("customer=c-2", "{\"head\":%d,\"tooFar\":true}".formatted(history.head()));
    freshness.awaitCustomer(NAME, "c-2");
    assertThat(ROWS.done()).isEqualTo(history.head());
  }

  @Test
  void a_customer_is_asked_about_from_the_position_that_is_applied() {
    place("o-5");
    freshness.awaitOrder(NAME, "o-5");
    soon()
        .untilAsserted(
            () -> {
              command.asked.clear();
              freshness.awaitCustomer(NAME, "nobody");
              assertThat(command.asked).containsExactly("customer=nobody&after=" + history.head());
            });
  }

  @Test
  void an_order_that_does_not_exist_is_not_waited_for() {
    freshness.awaitOrder(NAME, "o-404");
    assertThat(command.asked).containsExactly("order=o-404");
  }

  @Test
  void a_connection_that_order_command_has_closed_is_replaced() throws IOException {
    freshness.awaitOrder(NAME, "o-404");
    command.restart();
    freshness.awaitOrder(NAME, "o-404");
    assertThat(command.asked).hasSize(2);
  }

  @Test
  void a_read_model_that_stays_behind_is_reported_and_not_answered_from() {
    command.answers(
        "order=o-6", "{\"id\":\"o-6\",\"sequence\":0,\"position\":%d}".formatted(1_000_000));
    assertThatThrownBy(() -> freshness.awaitOrder(NAME, "o-6"))
        .isInstanceOf(StaleReadModel.class)
        .hasMessageContaining("fresh has not caught up within PT5S");
  }

  @Test
  void an_answer_without_a_position_is_no_reason_to_read() {
    command.answers("order=o-7", "{\"sequence\":0}");
    assertThatThrownBy(() -> freshness.awaitOrder(NAME, "o-7")).isInstanceOf(StaleReadModel.class);
  }

  @Test
  void each_replica_sees_what_the_others_have_applied() {
    try (Instance other =
        Instance.start(
            new Tally(NAME, Topics.ORDER_EVENTS),
            URL,
            BACKENDS.bootstrapServers(),
            Map.of("orderledger.command.url", command.url()))) {
      soon().until(other::ready);
      for (int order = 10; order < 30; order++) {
        place("o-" + order);
        freshness.awaitOrder(NAME, "o-" + order);
        other.bean(Freshness.class).awaitOrder(NAME, "o-" + order);
        assertThat(ROWS.done()).isEqualTo(history.head());
      }
      command.answers("null", "{\"head\":%d}".formatted(history.head()));
      other.bean(Freshness.class).awaitAll(NAME);
    }
  }

  private static void place(String order) {
    history.append(List.of(order));
    command.answers("order=" + order, head(order));
  }

  private static String head(String order) {
    return "{\"id\":\"%s\",\"sequence\":%d,\"position\":%d}"
        .formatted(order, history.sequence(order), history.head());
  }

  /** What the tables hold when the wait is over. */
  private static CompletableFuture<Long> reading(Runnable await) {
    return CompletableFuture.supplyAsync(
        () -> {
          await.run();
          return ROWS.done();
        });
  }
}

package io.orderledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.command.order.OrderCommand;
import io.orderledger.command.order.OrderDecider;
import io.orderledger.command.support.Callers;
import io.orderledger.command.support.Commands;
import io.orderledger.command.support.Instance;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.web.ApiException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class GroupCommitTest {
  private Instance one;
  private Instance other;

  @BeforeEach
  void start() {
    String url = Instance.migrated();
    one = Instance.on(url);
    other = Instance.on(url);
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
  }

  @Test
  void positions_have_no_gap_under_64_callers_on_two_instances() {
    Callers.run(
        64,
        caller -> {
          Instance instance = caller % 2 == 0 ? one : other;
          for (int n = 0; n < 30; n++) {
            String id = Commands.newId();
            instance.dispatcher().dispatch(Commands.place(id, 1), Commands.context());
            instance.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context());
          }
        });

    assertThat(one.jdbc().sql("SELECT position FROM event ORDER BY 1").query(Long.class).list())
        .isEqualTo(LongStream.rangeClosed(1, 64 * 60).boxed().toList());
    assertThat(one.jdbc().sql("SELECT position FROM event_head").query(Long.class).single())
        .isEqualTo(64 * 60);
  }

  @Test
  void one_hot_order_under_64_callers_on_two_instances_loses_no_update() {
    String id = Commands.newId();
    one.dispatcher().dispatch(Commands.place(id, 1), Commands.context());
    Callers.run(
        64,
        caller -> {
          Instance instance = caller % 2 == 0 ? one : other;
          for (int n = 0; n < 10; n++) {
            Callers.until(
                () -> instance.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context()));
          }
        });

    assertThat(
            one.jdbc()
                .sql("SELECT sequence FROM event WHERE aggregate_id = ?::uuid ORDER BY position")
                .param(id)
                .query(Long.class)
                .list())
        .isEqualTo(LongStream.rangeClosed(0, 640).boxed().toList());
  }

  @Test
  void two_cancels_at_once_make_one_event() {
    for (int n = 0; n < 50; n++) {
      String id = Commands.newId();
      one.dispatcher().dispatch(Commands.place(id, 1), Commands.context());
      other.dispatcher().order(id);
      List<OrderOutcome> outcomes =
          Callers.get(
              4,
              caller ->
                  (caller % 2 == 0 ? one : other)
                      .dispatcher()
                      .dispatch(Commands.cancel(id), Commands.context()));

      assertThat(outcomes).allSatisfy(o -> assertThat(o.sequence()).isEqualTo(1));
      assertThat(outcomes.stream().filter(o -> !o.events().isEmpty())).hasSize(1);
    }
  }

  @Test
  void in_one_batch_a_conflict_fails_alone_and_so_do_those_that_built_on_it() {
    UUID taken = UUID.randomUUID();
    UUID free = UUID.randomUUID();
    OrderEvent placed = event(taken);
    Lineage doomed = new Lineage();
    List<Append> batch =
        List.of(
            append(taken, 0, placed, new Lineage()),
            append(taken, 0, placed, doomed),
            append(taken, 1, placed, doomed),
            append(free, 0, placed, new Lineage()),
            append(taken, 1, placed, new Lineage()));
    batch.forEach(one.commits()::submit);

    assertThat(batch.stream().map(a -> a.await(EventStoreProperties.defaults().deadline())))
        .containsExactly(
            new Appended.Committed(),
            new Appended.Conflict(),
            new Appended.Conflict(),
            new Appended.Committed(),
            new Appended.Committed());
    assertThat(one.jdbc().sql("SELECT position FROM event ORDER BY 1").query(Long.class).list())
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_conflicting_an_oversized_and_an_unwritable_command_fail_alone() {
    String contested = Commands.newId();
    one.dispatcher().dispatch(Commands.place(contested, 1), Commands.context());
    other.dispatcher().dispatch(Commands.cancel(contested), Commands.context());

    List<String> outcomes =
        Callers.get(
            32,
            caller ->
                switch (caller) {
                  case 7 -> outcome(Commands.place(Commands.newId(), 2_000));
                  case 11 -> outcome(Commands.placeUnwritable(Commands.newId()));
                  case 20 -> outcome(Commands.getKey(contested, 0));
                  default -> outcome(Commands.place(Commands.newId(), 1));
                });

    assertThat(outcomes.get(7)).isEqualTo("413");
    assertThat(outcomes.get(11)).isEqualTo("400");
    assertThat(outcomes.get(20)).isEqualTo("refused");
    assertThat(outcomes.stream().filter("committed"::equals)).hasSize(29);
    assertThat(one.jdbc().sql("SELECT type FROM event ORDER BY 1").query(String.class).list())
        .hasSize(1 + 1 + 29 + 1)
        .containsOnlyOnce("orderledger.OrderCancelled.v1", "orderledger.AccessRefused.v1");
  }

  private String outcome(OrderCommand command) {
    try {
      OrderOutcome outcome = one.dispatcher().dispatch(command, Commands.context());
      return outcome.refusal() == null ? "committed" : "refused";
    } catch (ApiException e) {
      return String.valueOf(e.code().status());
    }
  }

  @Test
  void a_full_queue_refuses_at_once() {
    EventStoreProperties d = EventStoreProperties.defaults();
    EventStoreProperties tiny =
        new EventStoreProperties(
            d.deadline(), 1, 1, d.maxPayload(), d.attempts(), 10, 200, d.probe());
    try (Instance small = Instance.with(Instance.migrated(), tiny)) {
      List<Append> appends =
          IntStream.range(0, 200)
              .mapToObj(n -> append(UUID.randomUUID(), 0, event(UUID.randomUUID()), new Lineage()))
              .toList();
      appends.forEach(small.commits()::submit);

      assertThat(
              appends.stream()
                  .map(a -> a.await(d.deadline()).getClass().getSimpleName())
                  .distinct())
          .contains("NotWritten", "Committed");
    }
  }

  @Test
  void the_store_is_append_only() {
    one.dispatcher().dispatch(Commands.place(Commands.newId(), 1), Commands.context());
    for (String change : List.of("UPDATE event SET correlation_id = 'x'", "DELETE FROM event")) {
      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(() -> one.jdbc().sql(change).update())
          .withMessageContaining("append-only");
    }
  }

  private static Append append(UUID id, long sequence, OrderEvent event, Lineage lineage) {
    PendingEvent pending =
        new EventEncoder(new EventCodec(), 1 << 20)
            .encode(id, sequence, event, new Origin("c", "r", null));
    return new Append(id, sequence - 1, List.of(pending), null, lineage, result -> {});
  }

  private static OrderEvent event(UUID id) {
    Decision<OrderEvent> decision = OrderDecider.decide(null, Commands.place(id.toString(), 1));
    return ((Accepted<OrderEvent>) decision).events().getFirst();
  }
}

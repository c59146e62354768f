package io.orderledger.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.command.decision.Refusal;
import io.orderledger.command.support.Commands;
import io.orderledger.command.support.Instance;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.order.OrderState;
import io.orderledger.contract.order.OrderStatus;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class DispatchTest {
  private Instance one;
  private Instance other;

  @BeforeAll
  void start() {
    String url = Instance.migrated();
    one = Instance.on(url);
    other = Instance.on(url);
  }

  @AfterAll
  void stop() {
    one.close();
    other.close();
  }

  @Test
  void a_placed_order_is_seen_by_every_instance_at_once() {
    String id = Commands.newId();
    OrderOutcome outcome = one.dispatcher().dispatch(Commands.place(id, 2), Commands.context());

    assertThat(outcome.refusal()).isNull();
    assertThat(outcome.sequence()).isZero();
    assertThat(outcome.events()).singleElement().isInstanceOf(OrderPlaced.class);
    assertThat(other.dispatcher().order(id))
        .hasValueSatisfying(
            loaded -> {
              assertThat(loaded.sequence()).isZero();
              assertThat(loaded.state()).isEqualTo(outcome.state());
            });
  }

  @Test
  void a_decision_on_a_stale_state_is_made_again() {
    String id = Commands.newId();
    one.dispatcher().dispatch(Commands.place(id, 1), Commands.context());
    other.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context());
    OrderOutcome cancelled = one.dispatcher().dispatch(Commands.cancel(id), Commands.context());
    OrderOutcome key = other.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context());

    assertThat(cancelled.sequence()).isEqualTo(2);
    assertThat(cancelled.events()).singleElement().isInstanceOf(OrderCancelled.class);
    assertThat(key.refusal()).isInstanceOf(Refusal.KeyRevoked.class);
    assertThat(key.sequence()).isEqualTo(3);
  }

  @Test
  void a_decision_without_events_is_never_made_on_a_stale_state() {
    String id = Commands.newId();
    one.dispatcher().dispatch(Commands.place(id, 1), Commands.context());
    one.dispatcher().dispatch(Commands.cancel(id), Commands.context());
    other.dispatcher().order(id);
    one.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context());
    OrderOutcome again = other.dispatcher().dispatch(Commands.cancel(id), Commands.context());
    OrderOutcome once = one.dispatcher().dispatch(Commands.cancel(id), Commands.context());

    assertThat(again.events()).isEmpty();
    assertThat(again.sequence()).isEqualTo(2).isEqualTo(once.sequence());
    assertThat(again.state())
        .isNotNull()
        .extracting(OrderState::status)
        .isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void an_order_that_was_never_placed_is_refused_and_leaves_no_trace() {
    String id = Commands.newId();
    OrderOutcome outcome = one.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context());

    assertThat(outcome.refusal()).isInstanceOf(Refusal.OrderNotFound.class);
    assertThat(outcome.state()).isNull();
    assertThat(one.dispatcher().order(id)).isEmpty();
    assertThat(one.dispatcher().order("no-uuid")).isEmpty();
  }

  @Test
  void an_order_id_can_be_placed_once() {
    String id = Commands.newId();
    one.dispatcher().dispatch(Commands.place(id, 1), Commands.context());

    OrderOutcome second = other.dispatcher().dispatch(Commands.place(id, 1), Commands.context());

    assertThat(second.refusal()).isInstanceOf(Refusal.OrderExists.class);
    assertThat(second.sequence()).isLessThanOrEqualTo(1);
  }

  @Test
  void no_id_ever_names_a_customer_and_an_order() {
    String customer = Commands.newId();
    String order = Commands.newId();
    one.dispatcher().dispatch(Commands.register(customer), Commands.context());
    one.dispatcher().dispatch(Commands.place(order, 1), Commands.context());

    for (Instance instance : List.of(one, other)) {
      assertThatThrownBy(
              () -> instance.dispatcher().dispatch(Commands.place(customer, 1), Commands.context()))
          .hasMessageContaining(customer);
      assertThatThrownBy(
              () -> instance.dispatcher().dispatch(Commands.register(order), Commands.context()))
          .hasMessageContaining(order);
      assertThat(instance.dispatcher().order(customer)).isEmpty();
      assertThat(instance.dispatcher().customer(order)).isEmpty();
      assertThat(instance.dispatcher().order(order)).map(Loaded::sequence).contains(0L);
      assertThat(instance.dispatcher().customer(customer)).map(Loaded::sequence).contains(0L);
    }
  }

  @Test
  void events_carry_where_they_came_from() {
    String id = Commands.newId();
    CommandContext context = new CommandContext("request-1", null, "correlation-1", "00-ab-cd-01");
    one.dispatcher().dispatch(Commands.place(id, 1), context);
    OrderOutcome key = one.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context());

    assertThat(key.events()).singleElement().isInstanceOf(KeyAccessed.class);
    assertThat(
            one.jdbc()
                .sql(
                    "SELECT correlation_id || causation_id || traceparent FROM event"
                        + " WHERE aggregate_id = ?::uuid AND sequence = 0")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("correlation-1request-100-ab-cd-01");
  }
}

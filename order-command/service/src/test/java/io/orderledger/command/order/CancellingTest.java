package io.orderledger.command.order;

import static io.orderledger.command.order.Given.AGENT;
import static io.orderledger.command.order.Given.DATACENTER;
import static io.orderledger.command.order.Given.RESERVATION;
import static io.orderledger.command.order.Given.SUSE;
import static io.orderledger.command.order.Given.WINDOWS_1Y;
import static io.orderledger.command.order.Given.after;
import static io.orderledger.command.order.Given.cancel;
import static io.orderledger.command.order.Given.event;
import static io.orderledger.command.order.Given.events;
import static io.orderledger.command.order.Given.order;
import static io.orderledger.command.order.Given.recorded;
import static io.orderledger.command.order.Given.refusal;
import static io.orderledger.command.order.Given.role;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.Operation;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import io.orderledger.contract.order.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R7, R8. */
class CancellingTest {
  private static final String PLACED = "2021-03-10T23:59:59Z";
  private static final String DAY_41 = "2021-04-20T10:00:00Z";

  @Test
  void a_line_cancelled_in_the_last_nanosecond_of_the_last_day_is_accepted() {
    OrderState order = order(PLACED, WINDOWS_1Y);

    assertThat(event(decide(order, cancel("2021-05-09T23:59:59.999999999Z"))))
        .isInstanceOf(OrderCancelled.class);
  }

  @Test
  void a_line_cancelled_a_nanosecond_later_is_refused_and_the_refusal_is_recorded() {
    OrderState order = order(PLACED, WINDOWS_1Y);
    CancelOrder late = cancel("2021-05-10T00:00:00Z");

    assertThat(refusal(decide(order, late)))
        .isEqualTo(
            new Refusal.CancellationWindowClosed(
                0, WINDOWS_1Y, 60, Instant.parse("2021-05-10T00:00:00Z")));
    AccessRefused refused = (AccessRefused) recorded(decide(order, late)).getFirst();
    assertThat(refused.operation()).isEqualTo(Operation.CANCEL);
    assertThat(refused.code()).isEqualTo("900117");
    assertThat(refused.reason()).isEqualTo("CancellationWindowClosed");
    assertThat(refused.line()).isEqualTo(order.lines().getFirst().ref());
  }

  @ParameterizedTest
  @ValueSource(strings = {SUSE, RESERVATION})
  void linux_plans_and_reservations_are_never_cancelled(String offer) {
    assertThat(refusal(decide(order(PLACED, offer), cancel("2021-03-11T00:00:00Z"))))
        .isInstanceOf(Refusal.NotCancellable.class);
  }

  @Test
  void the_kind_of_goods_counts_before_the_window() {
    OrderState order = order(PLACED, WINDOWS_1Y, SUSE);

    assertThat(refusal(decide(order, cancel("2030-01-01T00:00:00Z"))))
        .isEqualTo(new Refusal.NotCancellable(1, SUSE, ProductKind.LINUX_PLAN));
  }

  @Test
  void one_line_that_may_not_be_cancelled_refuses_the_whole_request_and_is_named() {
    OrderState order = order(PLACED, WINDOWS_1Y, SUSE, DATACENTER);

    assertThat(refusal(decide(order, cancel(DAY_41, 0, 1))))
        .isEqualTo(new Refusal.NotCancellable(1, SUSE, ProductKind.LINUX_PLAN));
    assertThat(recorded(decide(order, cancel(DAY_41, 0, 1))))
        .singleElement()
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void only_the_named_lines_are_cancelled_and_the_order_stays_completed() {
    OrderState order = order(PLACED, WINDOWS_1Y, SUSE, DATACENTER);
    OrderState left = after(order, event(decide(order, cancel(DAY_41, 0, 2))));

    assertThat(left.lines()).extracting(LineState::quantity).containsExactly(0, 1, 0);
    assertThat(left.status()).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  void the_order_is_cancelled_with_its_last_line() {
    OrderState order = order(PLACED, WINDOWS_1Y, DATACENTER);
    OrderCancelled first = (OrderCancelled) event(decide(order, cancel(DAY_41, 0)));
    OrderState half = after(order, first);
    OrderCancelled second = (OrderCancelled) event(decide(half, cancel(DAY_41)));

    assertThat(first.wholeOrder()).isFalse();
    assertThat(second.wholeOrder()).isTrue();
    assertThat(second.lines()).extracting(l -> l.line().lineItemNumber()).containsExactly(1);
    assertThat(after(half, second).status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {DAY_41, "2030-01-01T00:00:00Z"})
  void cancelling_what_is_cancelled_changes_nothing_whenever(String again) {
    OrderState order = order(PLACED, WINDOWS_1Y);
    OrderState cancelled = after(order, event(decide(order, cancel(DAY_41))));

    assertThat(events(decide(cancelled, cancel(again)))).isEmpty();
    assertThat(events(decide(cancelled, cancel(again, 0)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GlobalAdmin",
        "AccountAdmin",
        "ReferralAdmin",
        "MarketingContentAdmin",
        "CustomerGlobalAdmin",
        "BillingReader"
      })
  void only_an_admin_agent_may_cancel(String role) {
    OrderState order = order(PLACED, SUSE);
    CancelOrder command = cancel(role(role), "2030-01-01T00:00:00Z");

    assertThat(refusal(decide(order, command)))
        .isEqualTo(new Refusal.RoleNotAllowed(role, "CANCEL"));
    assertThat(recorded(decide(order, command)))
        .singleElement()
        .extracting(OrderEvent::actor)
        .isEqualTo(role(role));
  }

  @Test
  void another_partners_order_does_not_exist_and_nothing_is_recorded_on_it() {
    OrderState order = order(PLACED, WINDOWS_1Y);
    CancelOrder mine = cancel(DAY_41);
    CancelOrder foreign =
        new CancelOrder(
            mine.orderId(),
            AGENT,
            mine.receivedAt(),
            new OrderOwner("other", "customer"),
            mine.cancellationId(),
            List.of(),
            null);

    assertThat(refusal(decide(order, foreign))).isInstanceOf(Refusal.OrderNotFound.class);
    assertThat(recorded(decide(order, foreign))).isEmpty();
  }

  @Test
  void a_quantity_cannot_be_reduced() {
    OrderState order = order(PLACED, WINDOWS_1Y);

    assertThat(refusal(decide(order, naming(new CancelTarget(0, null, 7)))))
        .isEqualTo(new Refusal.QuantityNotReducible(0, 0, 7, 1));
    assertThat(event(decide(order, naming(new CancelTarget(0, null, 1))))).isNotNull();
  }

  @Test
  void a_line_named_with_another_offer_or_that_is_not_there_is_refused_unrecorded() {
    OrderState order = order(PLACED, WINDOWS_1Y);
    CancelOrder misnamed = naming(new CancelTarget(0, SUSE, null));

    assertThat(refusal(decide(order, misnamed))).isEqualTo(new Refusal.OfferMismatch(0, 0, SUSE));
    assertThat(recorded(decide(order, misnamed))).isEmpty();
    assertThat(refusal(decide(order, cancel(DAY_41, 9)))).isEqualTo(new Refusal.LineNotFound(9, 0));
  }

  @Test
  void a_stale_version_is_refused() {
    OrderState order = order(PLACED, WINDOWS_1Y, DATACENTER);
    OrderState changed = after(order, event(decide(order, cancel(DAY_41, 0))));
    CancelOrder seen = cancel(DAY_41);
    CancelOrder stale =
        new CancelOrder(
            seen.orderId(), AGENT, seen.receivedAt(), seen.owner(), "c", List.of(), "\"v0\"");

    assertThat(event(decide(order, stale))).isInstanceOf(OrderCancelled.class);
    assertThat(refusal(decide(changed, stale)))
        .isEqualTo(new Refusal.StaleOrder("\"v0\"", "\"v1\""));
  }

  @Test
  void every_credit_of_a_cancellation_has_an_id_of_its_own_and_the_same_again() {
    OrderState order = order(PLACED, WINDOWS_1Y, DATACENTER);
    List<CancelledLine> once = ((OrderCancelled) event(decide(order, cancel(DAY_41)))).lines();
    List<CancelledLine> again = ((OrderCancelled) event(decide(order, cancel(DAY_41)))).lines();

    assertThat(once).isEqualTo(again);
    assertThat(once).extracting(l -> l.credit().creditId()).doesNotHaveDuplicates();
  }

  private static CancelOrder naming(CancelTarget target) {
    CancelOrder whole = cancel(DAY_41);
    return new CancelOrder(
        whole.orderId(),
        AGENT,
        whole.receivedAt(),
        whole.owner(),
        whole.cancellationId(),
        List.of(target),
        null);
  }

  private static Decision<OrderEvent> decide(OrderState order, CancelOrder command) {
    return OrderDecider.decide(order, command);
  }
}

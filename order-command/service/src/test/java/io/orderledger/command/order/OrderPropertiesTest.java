package io.orderledger.command.order;

import static io.orderledger.command.order.Given.DATACENTER;
import static io.orderledger.command.order.Given.RESERVATION;
import static io.orderledger.command.order.Given.SQL_1M;
import static io.orderledger.command.order.Given.SUSE;
import static io.orderledger.command.order.Given.USER_CAL;
import static io.orderledger.command.order.Given.WINDOWS_1Y;
import static io.orderledger.command.order.Given.WINDOWS_3Y;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refused;
import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import io.orderledger.contract.order.OrderStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every order, whatever is bought, wherever, and however it is cancelled. */
class OrderPropertiesTest {
  private static final List<String> OFFERS =
      List.of(WINDOWS_1Y, WINDOWS_3Y, SQL_1M, DATACENTER, USER_CAL, SUSE, RESERVATION);

  /** An order and the cancels that come in afterwards. */
  record Life(OrderState placed, List<CancelOrder> cancels) {}

  @Property
  void a_line_is_credited_at_most_once_and_never_above_its_charge(@ForAll("lives") Life life) {
    Set<Integer> credited = new HashSet<>();
    for (CancelledLine line : cancelledLines(life)) {
      BigDecimal amount = line.credit().amount();
      assertThat(credited.add(line.line().lineItemNumber())).isTrue();
      assertThat(amount).isBetween(BigDecimal.ZERO, line.credit().charge());
      assertThat(amount.scale())
          .isEqualTo(Currency.getInstance(life.placed().currency()).getDefaultFractionDigits());
    }
  }

  @Property
  void an_order_goes_from_completed_to_cancelled_and_never_back(@ForAll("lives") Life life) {
    OrderState state = life.placed();
    for (CancelOrder cancel : life.cancels()) {
      boolean wasCancelled = state.status() == OrderStatus.CANCELLED;
      for (OrderEvent event : written(OrderDecider.decide(state, cancel))) {
        state = OrderState.evolve(state, event);
        assertThat(event instanceof OrderCancelled && wasCancelled).isFalse();
      }
      assertThat(wasCancelled && state.status() == OrderStatus.COMPLETED).isFalse();
    }
  }

  @Property
  void a_refusal_cancels_nothing_at_all(@ForAll("lives") Life life) {
    OrderState state = life.placed();
    for (CancelOrder cancel : life.cancels()) {
      Decision<OrderEvent> decision = OrderDecider.decide(state, cancel);
      if (decision instanceof Refused<OrderEvent>(_, var recorded)) {
        assertThat(recorded).hasOnlyElementsOfType(AccessRefused.class).hasSizeLessThan(2);
      }
      for (OrderEvent event : written(decision)) {
        state = OrderState.evolve(state, event);
      }
    }
  }

  @Property
  void a_later_cancel_never_credits_more(
      @ForAll("placings") OrderState order, @ForAll("days") int day, @ForAll("days") int other) {
    CancelOrder early = cancel(order, Math.min(day, other), List.of());
    CancelOrder late = cancel(order, Math.max(day, other), List.of());

    BigDecimal lateCredit = credit(OrderDecider.decide(order, late));
    if (lateCredit.signum() > 0) {
      assertThat(lateCredit).isLessThanOrEqualTo(credit(OrderDecider.decide(order, early)));
    }
  }

  @Provide
  Arbitrary<Life> lives() {
    return placings()
        .flatMap(
            order ->
                Combinators.combine(days(), someLines(order))
                    .as((day, lines) -> cancel(order, day, lines))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(6)
                    .map(cancels -> new Life(order, cancels)));
  }

  @Provide
  Arbitrary<OrderState> placings() {
    Arbitrary<String> market = Arbitraries.of("DE", "JP", "KW", "US", "AU", "BR");
    Arbitrary<List<String>> offers = Arbitraries.of(OFFERS).list().ofMinSize(1).ofMaxSize(5);
    Arbitrary<Integer> quantity = Arbitraries.integers().between(2, 100);
    Arbitrary<Long> second = Arbitraries.longs().between(1_577_836_800L, 1_893_456_000L);
    return Combinators.combine(market, offers, quantity, second).as(OrderPropertiesTest::placed);
  }

  @Provide
  Arbitrary<Integer> days() {
    return Arbitraries.integers().between(0, 70);
  }

  private static Arbitrary<List<Integer>> someLines(OrderState order) {
    return Arbitraries.integers().between(0, order.lines().size() - 1).list().ofMaxSize(3);
  }

  private static OrderState placed(String market, List<String> offers, int quantity, long second) {
    OrderedLine[] lines = new OrderedLine[offers.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = Given.line(i, offers.get(i), quantity);
    }
    return Given.after(null, Given.placed(market, Instant.ofEpochSecond(second).toString(), lines));
  }

  private static CancelOrder cancel(OrderState order, int day, List<Integer> lines) {
    return Given.cancel(
        order.placedAt().plus(Duration.ofDays(day)).toString(),
        lines.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<OrderEvent> written(Decision<OrderEvent> decision) {
    return switch (decision) {
      case Accepted<OrderEvent>(var events) -> events;
      case Refused<OrderEvent>(_, var recorded) -> recorded;
    };
  }

  private static List<CancelledLine> cancelledLines(Life life) {
    OrderState state = life.placed();
    List<CancelledLine> lines = new ArrayList<>();
    for (CancelOrder cancel : life.cancels()) {
      for (OrderEvent event : written(OrderDecider.decide(state, cancel))) {
        state = OrderState.evolve(state, event);
        if (event instanceof OrderCancelled cancelled) {
          lines.addAll(cancelled.lines());
        }
      }
    }
    return lines;
  }

  private static BigDecimal credit(Decision<OrderEvent> decision) {
    return written(decision).stream()
        .filter(OrderCancelled.class::isInstance)
        .flatMap(event -> ((OrderCancelled) event).lines().stream())
        .map(line -> line.credit().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

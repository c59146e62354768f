package io.orderledger.command.http;

import io.orderledger.command.dispatch.CustomerOutcome;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;

/** Outcomes as answers are made from them: the refusals are thrown. */
public final class Outcomes {
  private Outcomes() {}

  /**
   * The state an accepted command left.
   *
   * @throws io.orderledger.web.ApiException what a refused command is answered with
   */
  public static OrderState state(OrderOutcome outcome) {
    if (outcome.refusal() != null) {
      throw Refusals.answer(outcome.refusal());
    }
    if (outcome.state() == null) {
      throw new IllegalStateException("an accepted command left no order");
    }
    return outcome.state();
  }

  /**
   * The one event of an accepted command.
   *
   * @throws io.orderledger.web.ApiException what a refused command is answered with
   */
  public static <E extends OrderEvent> E event(OrderOutcome outcome, Class<E> type) {
    state(outcome);
    return type.cast(outcome.events().getFirst());
  }

  /**
   * The one event of an accepted command.
   *
   * @throws io.orderledger.web.ApiException what a refused command is answered with
   */
  public static <E extends CustomerEvent> E event(CustomerOutcome outcome, Class<E> type) {
    if (outcome.refusal() != null) {
      throw Refusals.answer(outcome.refusal());
    }
    return type.cast(outcome.events().getFirst());
  }
}

package io.orderledger.command.dispatch;

import io.orderledger.command.decision.Refusal;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command did to an order. A repeated request gets the outcome of the first time.
 *
 * @param state folded up to {@code sequence}; {@code null} exactly when the command was refused and
 *     nothing is recorded under this id
 * @param sequence of the order's last event in {@code state}, from 0; -1 when there is none
 * @param events what the command recorded, in order; may be empty
 * @param refusal why it was refused; {@code null} when it was accepted
 */
public record OrderOutcome(
    @Nullable OrderState state, long sequence, List<OrderEvent> events, @Nullable Refusal refusal) {

  public OrderOutcome {
    events = List.copyOf(events);
  }
}

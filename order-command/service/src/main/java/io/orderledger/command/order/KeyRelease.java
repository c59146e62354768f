package io.orderledger.command.order;

import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.Refused;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.Operation;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a line's key may be taken (R5, R8). */
final class KeyRelease {
  private KeyRelease() {}

  static Decision<OrderEvent> decide(@Nullable OrderState state, GetKey command) {
    Attempt attempt = new Attempt(command, Operation.GET_KEY);
    return attempt.gate(state, command.owner(), order -> decide(attempt, order, command));
  }

  private static Decision<OrderEvent> decide(Attempt attempt, OrderState order, GetKey command) {
    Optional<LineState> found = order.line(command.lineItemNumber());
    if (found.isEmpty()) {
      return Refused.unrecorded(new Refusal.LineNotFound(command.lineItemNumber(), -1));
    }
    LineState line = found.get();
    if (!line.placed().hasKey()) {
      return attempt.recorded(order, line, new Refusal.NoKey(command.lineItemNumber()));
    }
    if (line.cancelled()) {
      return attempt.recorded(order, line, new Refusal.KeyRevoked(command.lineItemNumber()));
    }
    return Accepted.of(
        new KeyAccessed(
            order.orderId(), order.customer(), command.actor(), command.receivedAt(), line.ref()));
  }
}

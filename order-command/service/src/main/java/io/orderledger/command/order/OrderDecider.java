package io.orderledger.command.order;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.Refused;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import org.jspecify.annotations.Nullable;

/** Decides every command on an order. Pure: the same state and command give the same decision. */
public final class OrderDecider {
  private OrderDecider() {}

  /**
   * Decides a command.
   *
   * @param state {@code null} when nothing was recorded under this id; every command but {@link
   *     PlaceOrder} is refused then, with nothing recorded
   */
  public static Decision<OrderEvent> decide(@Nullable OrderState state, OrderCommand command) {
    return Refused.unrecorded(new Refusal.OrderNotFound(command.orderId()));
  }
}

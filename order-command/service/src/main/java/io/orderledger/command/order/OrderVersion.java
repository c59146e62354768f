package io.orderledger.command.order;

import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;

/** Tells states of an order apart; what reading keys or bits leaves alone keeps its version. */
public final class OrderVersion {
  private OrderVersion() {}

  /** How many lines are cancelled, as text: it rises with every change a caller can see. */
  public static String of(OrderState state) {
    return Long.toString(state.lines().stream().filter(LineState::cancelled).count());
  }
}

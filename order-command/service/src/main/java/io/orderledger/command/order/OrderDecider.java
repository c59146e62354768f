package io.orderledger.command.order;

import io.orderledger.command.decision.Decision;
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
    return switch (command) {
      case PlaceOrder c -> Placing.decide(state, c);
      case GetKey c -> KeyRelease.decide(state, c);
      case IssueDownloadLink c -> LinkIssue.decide(state, c);
      case RecordDownload c -> Fetching.decide(state, c);
      case CancelOrder c -> Cancelling.decide(state, c);
      case SubmitSupportRequest c -> SupportFiling.decide(state, c);
    };
  }
}

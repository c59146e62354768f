package io.orderledger.command.order;

import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.contract.event.Operation;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.SupportRequestSubmitted;
import io.orderledger.contract.order.OrderState;
import org.jspecify.annotations.Nullable;

/** Whether a support request may be filed (R12): for every order of the caller's, at any time. */
final class SupportFiling {
  private SupportFiling() {}

  static Decision<OrderEvent> decide(@Nullable OrderState state, SubmitSupportRequest command) {
    return new Attempt(command, Operation.SUBMIT_SUPPORT_REQUEST)
        .gate(state, command.owner(), order -> Accepted.of(submitted(order, command)));
  }

  private static OrderEvent submitted(OrderState order, SubmitSupportRequest command) {
    return new SupportRequestSubmitted(
        order.orderId(),
        order.customer(),
        command.actor(),
        command.receivedAt(),
        command.supportRequestId(),
        command.type(),
        command.impact(),
        command.title(),
        command.description(),
        command.contact(),
        command.attachments());
  }
}

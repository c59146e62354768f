package io.orderledger.command.order;

import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.Refused;
import io.orderledger.contract.cancellation.CancellationOutcome;
import io.orderledger.contract.cancellation.CreditCalculation;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.Operation;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import io.orderledger.contract.resource.OrderETag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether and with what credits lines are cancelled (R7, R8, R9). */
final class Cancelling {
  private final OrderState order;
  private final CancelOrder command;
  private final Attempt attempt;

  private Cancelling(OrderState order, CancelOrder command, Attempt attempt) {
    this.order = order;
    this.command = command;
    this.attempt = attempt;
  }

  static Decision<OrderEvent> decide(@Nullable OrderState state, CancelOrder command) {
    Attempt attempt = new Attempt(command, Operation.CANCEL);
    return attempt.gate(
        state, command.owner(), order -> new Cancelling(order, command, attempt).decide());
  }

  private Decision<OrderEvent> decide() {
    OrderETag present = OrderETag.of(order);
    if (command.ifMatch() != null && !present.matches(command.ifMatch())) {
      return attempt.recorded(
          order, null, new Refusal.StaleOrder(command.ifMatch(), present.header()));
    }
    Refusal misnamed = misnamed();
    if (misnamed != null) {
      return Refused.unrecorded(misnamed);
    }
    Refusal.QuantityNotReducible part = part();
    if (part != null) {
      return attempt.recorded(order, order.line(part.lineItemNumber()).orElseThrow(), part);
    }
    List<LineState> lines = order.lines().stream().filter(this::named).toList();
    for (LineState line : lines) {
      if (outcome(line) == CancellationOutcome.NOT_CANCELLABLE) {
        return attempt.recorded(order, line, notCancellable(line.placed()));
      }
    }
    for (LineState line : lines) {
      if (outcome(line) == CancellationOutcome.WINDOW_PASSED) {
        return attempt.recorded(order, line, windowClosed(line.placed()));
      }
    }
    List<LineState> left = lines.stream().filter(line -> !line.cancelled()).toList();
    return left.isEmpty() ? Accepted.unchanged() : Accepted.of(cancelled(left));
  }

  private CancellationOutcome outcome(LineState line) {
    return CancellationOutcome.of(line, order.placedAt(), command.receivedAt());
  }

  private @Nullable Refusal misnamed() {
    for (int i = 0; i < command.lines().size(); i++) {
      CancelTarget target = command.lines().get(i);
      LineState line = order.line(target.lineItemNumber()).orElse(null);
      if (line == null) {
        return new Refusal.LineNotFound(target.lineItemNumber(), i);
      }
      String offerId = target.offerId();
      if (offerId != null && !offerId.equalsIgnoreCase(line.placed().offerId())) {
        return new Refusal.OfferMismatch(target.lineItemNumber(), i, offerId);
      }
    }
    return null;
  }

  private Refusal.@Nullable QuantityNotReducible part() {
    for (int i = 0; i < command.lines().size(); i++) {
      CancelTarget target = command.lines().get(i);
      Integer given = target.quantity();
      int bought = order.line(target.lineItemNumber()).orElseThrow().placed().quantity();
      if (given != null && given != 0 && given != bought) {
        return new Refusal.QuantityNotReducible(target.lineItemNumber(), i, given, bought);
      }
    }
    return null;
  }

  private boolean named(LineState line) {
    return command.lines().isEmpty()
        || command.lines().stream()
            .anyMatch(t -> t.lineItemNumber() == line.placed().lineItemNumber());
  }

  private OrderCancelled cancelled(List<LineState> lines) {
    long uncancelled = order.lines().stream().filter(line -> !line.cancelled()).count();
    return new OrderCancelled(
        order.orderId(),
        order.customer(),
        command.actor(),
        command.receivedAt(),
        command.cancellationId(),
        order.currency(),
        uncancelled == lines.size(),
        lines.stream().map(this::cancelled).toList());
  }

  private CancelledLine cancelled(LineState line) {
    String creditId =
        CreditCalculation.creditId(
            order.orderId(), line.placed().lineItemNumber(), command.cancellationId());
    return new CancelledLine(
        line.ref(),
        line.placed().kind(),
        line.quantity(),
        CreditCalculation.of(creditId, line.placed(), order.currency(), command.receivedAt()));
  }

  private static Refusal notCancellable(PlacedLine line) {
    return new Refusal.NotCancellable(line.lineItemNumber(), line.offerId(), line.kind());
  }

  private Refusal windowClosed(PlacedLine line) {
    return new Refusal.CancellationWindowClosed(
        line.lineItemNumber(),
        line.offerId(),
        line.cancellation().windowDays(),
        CancellationOutcome.windowOf(line, order.placedAt()).closesAt());
  }
}

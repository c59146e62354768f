package io.orderledger.command.order;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.RefusalCode;
import io.orderledger.command.decision.Refused;
import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.Operation;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A caller trying something on an order: the gate before every rule about the order itself. */
record Attempt(OrderCommand command, Operation operation) {
  /**
   * Tenant, role, existence, in that order. Of an order that is not the owner's the caller learns
   * nothing, and nothing is recorded on it.
   */
  Decision<OrderEvent> gate(
      @Nullable OrderState state,
      OrderOwner owner,
      Function<OrderState, Decision<OrderEvent>> behind) {
    OrderState owned = state != null && ownedBy(state, owner) ? state : null;
    if (!Permissions.allow(command.actor(), operation)) {
      Refusal refusal = new Refusal.RoleNotAllowed(command.actor().role(), operation.name());
      return owned == null ? Refused.unrecorded(refusal) : recordedPerLine(owned, refusal);
    }
    return owned == null
        ? Refused.unrecorded(new Refusal.OrderNotFound(command.orderId()))
        : behind.apply(owned);
  }

  /** A refusal that the activity log will show (R11). */
  Refused<OrderEvent> recorded(OrderState state, @Nullable LineState line, Refusal refusal) {
    return new Refused<>(refusal, List.of(event(state, line, refusal)));
  }

  /** A refusal that is about no line more than another: recorded on each that was asked for. */
  private Refused<OrderEvent> recordedPerLine(OrderState state, Refusal refusal) {
    List<OrderEvent> events =
        state.lines().stream()
            .filter(line -> asked().contains(line.placed().lineItemNumber()))
            .<OrderEvent>map(line -> event(state, line, refusal))
            .toList();
    return events.isEmpty() ? recorded(state, null, refusal) : new Refused<>(refusal, events);
  }

  private Set<Integer> asked() {
    return switch (command) {
      case GetKey c -> Set.of(c.lineItemNumber());
      case IssueDownloadLink c -> Set.of(c.lineItemNumber());
      case RecordDownload c -> Set.of(c.lineItemNumber());
      case CancelOrder c ->
          c.lines().stream().map(CancelTarget::lineItemNumber).collect(Collectors.toSet());
      case PlaceOrder _, SubmitSupportRequest _ -> Set.of();
    };
  }

  private AccessRefused event(OrderState state, @Nullable LineState line, Refusal refusal) {
    return new AccessRefused(
        state.orderId(),
        state.customer(),
        command.actor(),
        command.receivedAt(),
        operation,
        line == null ? null : line.ref(),
        RefusalCode.of(refusal),
        refusal.getClass().getSimpleName());
  }

  private static boolean ownedBy(OrderState state, OrderOwner owner) {
    return state.customer().partnerId().equals(owner.partnerId())
        && state.customer().customerId().equals(owner.customerId());
  }
}

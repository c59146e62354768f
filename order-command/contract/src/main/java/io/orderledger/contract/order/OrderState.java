package io.orderledger.contract.order;

import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.contract.event.SupportRequestSubmitted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order as its events made it. Its size does not grow with the number of key and download events
 * (R15).
 *
 * @param lines by line item number, rising
 */
public record OrderState(
    String orderId,
    CustomerSnapshot customer,
    Instant placedAt,
    String currency,
    String billingCycle,
    String catalogueVersion,
    BigDecimal total,
    List<LineState> lines) {

  public OrderState {
    lines = List.copyOf(lines);
  }

  /**
   * The state after {@code event}. Pure.
   *
   * @param state {@code null} before the first event
   * @throws IllegalStateException if the first event is not {@code OrderPlaced}
   */
  public static OrderState evolve(@Nullable OrderState state, OrderEvent event) {
    if (event instanceof OrderPlaced placed) {
      return placed(placed);
    }
    if (state == null) {
      throw new IllegalStateException(
          "order " + event.orderId() + " does not begin with its placing");
    }
    return switch (event) {
      case OrderCancelled cancelled -> state.cancel(cancelled);
      case OrderPlaced _,
          KeyAccessed _,
          DownloadLinkIssued _,
          SoftwareDownloaded _,
          SupportRequestSubmitted _,
          AccessRefused _ ->
          state;
    };
  }

  private static OrderState placed(OrderPlaced e) {
    return new OrderState(
        e.orderId(),
        e.customer(),
        e.placedAt(),
        e.currency(),
        e.billingCycle(),
        e.catalogueVersion(),
        e.total(),
        e.lines().stream().map(LineState::of).toList());
  }

  private OrderState cancel(OrderCancelled e) {
    return new OrderState(
        orderId,
        customer,
        placedAt,
        currency,
        billingCycle,
        catalogueVersion,
        total,
        lines.stream().map(l -> cancelled(l, e)).toList());
  }

  private static LineState cancelled(LineState line, OrderCancelled e) {
    for (CancelledLine cancelled : e.lines()) {
      if (cancelled.line().lineItemNumber() == line.placed().lineItemNumber()) {
        return line.cancel(cancelled, e.cancelledAt());
      }
    }
    return line;
  }

  /** {@code CANCELLED} once every line is (R7). */
  public OrderStatus status() {
    return lines.stream().allMatch(LineState::cancelled)
        ? OrderStatus.CANCELLED
        : OrderStatus.COMPLETED;
  }

  /** The line with this number, if the order has it. */
  public Optional<LineState> line(int lineItemNumber) {
    return lines.stream().filter(l -> l.placed().lineItemNumber() == lineItemNumber).findFirst();
  }
}

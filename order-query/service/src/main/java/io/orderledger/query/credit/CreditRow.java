package io.orderledger.query.credit;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.OrderCancelled;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A credit as the cancellation decided it.
 *
 * @param amount positive or zero
 * @param causationId id of the {@code OrderCancelled} event
 */
record CreditRow(
    String creditId,
    String partnerId,
    String customerId,
    String orderId,
    int lineItemNumber,
    BigDecimal amount,
    String currency,
    Instant cancelledAt,
    String correlationId,
    String causationId) {

  /** The credits of a batch: one per cancelled line. Pure. */
  static List<CreditRow> of(List<RecordedEvent> batch) {
    return batch.stream().flatMap(CreditRow::of).toList();
  }

  private static Stream<CreditRow> of(RecordedEvent recorded) {
    return recorded.event() instanceof OrderCancelled cancelled
        ? cancelled.lines().stream().map(line -> of(recorded, cancelled, line))
        : Stream.empty();
  }

  private static CreditRow of(
      RecordedEvent recorded, OrderCancelled cancelled, CancelledLine line) {
    return new CreditRow(
        line.credit().creditId(),
        cancelled.customer().partnerId(),
        cancelled.customer().customerId(),
        cancelled.orderId(),
        line.line().lineItemNumber(),
        line.credit().amount(),
        cancelled.currency(),
        cancelled.cancelledAt(),
        recorded.metadata().correlationId(),
        recorded.metadata().id());
  }
}

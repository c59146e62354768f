package io.orderledger.query.credit;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.OrderCancelled;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A credit as the cancellation decided it.
 *
 * @param amount positive or zero
 * @param causationId id of the {@code OrderCancelled} event
 * @param traceparent the W3C trace context of the command, where it had one
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
    String causationId,
    @Nullable String traceparent) {

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
        recorded.metadata().id(),
        recorded.metadata().traceparent());
  }

  /** The nanoseconds of the cancellation that a {@code timestamptz} cannot hold, 0 to 999. */
  int cancelledNanos() {
    return cancelledAt.get(ChronoField.NANO_OF_SECOND) % 1_000;
  }
}

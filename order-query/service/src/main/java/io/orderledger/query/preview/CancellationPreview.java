package io.orderledger.query.preview;

import io.orderledger.contract.cancellation.CancellationOutcome;
import io.orderledger.contract.order.OrderState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What cancelling an order would come to at one instant (R13).
 *
 * @param cancellable whether a request for the whole order would be accepted: it is all or nothing
 * @param creditTotal credits of the lines that could be cancelled, at the currency's decimals
 */
record CancellationPreview(
    String orderId,
    String customerId,
    String status,
    Instant asOf,
    boolean cancellable,
    String currency,
    String creditTotal,
    List<LinePreview> lineItems) {

  CancellationPreview {
    lineItems = List.copyOf(lineItems);
  }

  static CancellationPreview of(OrderState order, Instant now) {
    List<LinePreview> lines =
        order.lines().stream().map(line -> LinePreview.of(order, line, now)).toList();
    BigDecimal total =
        lines.stream()
            .filter(line -> line.outcome() == CancellationOutcome.CANCELLABLE)
            .map(line -> new BigDecimal(Objects.requireNonNull(line.credit()).amount()))
            .reduce(nothing(order.currency()), BigDecimal::add);
    return new CancellationPreview(
        order.orderId(),
        order.customer().customerId(),
        order.status().name().toLowerCase(Locale.ROOT),
        now,
        wholeOrderIsCancellable(lines),
        order.currency(),
        total.toPlainString(),
        lines);
  }

  private static BigDecimal nothing(String currency) {
    return BigDecimal.ZERO.setScale(Currency.getInstance(currency).getDefaultFractionDigits());
  }

  private static boolean wholeOrderIsCancellable(List<LinePreview> lines) {
    return lines.stream().anyMatch(line -> line.outcome() == CancellationOutcome.CANCELLABLE)
        && lines.stream().allMatch(line -> line.supportRequest() == null);
  }
}

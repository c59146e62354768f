package io.orderledger.query.preview;

import io.orderledger.contract.cancellation.CancellationOutcome;
import io.orderledger.contract.cancellation.CancellationWindow;
import io.orderledger.contract.cancellation.CreditCalculation;
import io.orderledger.contract.event.Credit;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.RefundBasis;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import io.orderledger.web.Link;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What cancelling one line would come to (R13).
 *
 * @param daysLeft 60 on the day of the purchase, 0 on the last day and where nothing can be
 *     cancelled
 * @param windowClosesAt the first instant that is refused; absent for goods that are never
 *     cancellable
 * @param credit to expect, or already credited; absent where there is none
 * @param invoiceMonth the month whose invoice would carry the credit; absent where there is none to
 *     come
 * @param supportRequest where to ask instead, where a request is refused
 */
record LinePreview(
    int lineItemNumber,
    String offerId,
    String productName,
    String skuName,
    int quantity,
    CancellationOutcome outcome,
    int daysLeft,
    @Nullable Instant windowClosesAt,
    @Nullable ExpectedCredit credit,
    @Nullable YearMonth invoiceMonth,
    @Nullable Link supportRequest) {

  /** A credit with its inputs (R9); the amount is a decimal at the currency's decimals. */
  record ExpectedCredit(
      String amount,
      String currency,
      RefundBasis basis,
      @Nullable Integer totalDays,
      @Nullable Integer remainingDays) {

    static ExpectedCredit of(Credit credit, String currency) {
      return new ExpectedCredit(
          credit.amount().toPlainString(),
          currency,
          credit.basis(),
          credit.totalDays(),
          credit.remainingDays());
    }
  }

  static LinePreview of(OrderState order, LineState line, Instant now) {
    PlacedLine placed = line.placed();
    CancellationOutcome outcome = CancellationOutcome.of(line, order.placedAt(), now);
    CancellationWindow window = CancellationOutcome.windowOf(placed, order.placedAt());
    boolean cancellable = outcome == CancellationOutcome.CANCELLABLE;
    boolean refused =
        outcome == CancellationOutcome.WINDOW_PASSED
            || outcome == CancellationOutcome.NOT_CANCELLABLE;
    return new LinePreview(
        placed.lineItemNumber(),
        placed.offerId(),
        placed.productTitle(),
        placed.skuTitle(),
        line.quantity(),
        outcome,
        cancellable ? window.daysLeftAt(now) : 0,
        outcome == CancellationOutcome.NOT_CANCELLABLE ? null : window.closesAt(),
        cancellable ? expected(order, placed, now) : booked(order, line),
        cancellable ? YearMonth.from(now.atZone(ZoneOffset.UTC)) : null,
        refused ? supportRequest(order) : null);
  }

  private static ExpectedCredit expected(OrderState order, PlacedLine line, Instant now) {
    return ExpectedCredit.of(
        CreditCalculation.of("preview", line, order.currency(), now), order.currency());
  }

  private static @Nullable ExpectedCredit booked(OrderState order, LineState line) {
    return line.credit() == null ? null : ExpectedCredit.of(line.credit(), order.currency());
  }

  private static Link supportRequest(OrderState order) {
    return Link.of(
        "POST",
        "/customers/"
            + order.customer().customerId()
            + "/orders/"
            + order.orderId()
            + "/supportrequests");
  }
}

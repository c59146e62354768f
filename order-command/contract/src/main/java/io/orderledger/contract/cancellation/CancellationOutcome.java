package io.orderledger.contract.cancellation;

import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import io.orderledger.contract.order.LineState;
import java.time.Instant;

/** What a request to cancel one line comes to (R7, R13). */
public enum CancellationOutcome {
  CANCELLABLE,
  WINDOW_PASSED,
  NOT_CANCELLABLE,
  ALREADY_CANCELLED;

  /** The outcome for a request received at {@code now}: the kind counts before the window. */
  public static CancellationOutcome of(LineState line, Instant placedAt, Instant now) {
    if (line.cancelled()) {
      return ALREADY_CANCELLED;
    }
    if (neverCancellable(line.placed())) {
      return NOT_CANCELLABLE;
    }
    return windowOf(line.placed(), placedAt).isOpenAt(now) ? CANCELLABLE : WINDOW_PASSED;
  }

  /** The window that was agreed when the line was bought. */
  public static CancellationWindow windowOf(PlacedLine line, Instant placedAt) {
    return new CancellationWindow(placedAt, line.cancellation().windowDays());
  }

  private static boolean neverCancellable(PlacedLine line) {
    return line.kind() == ProductKind.LINUX_PLAN
        || line.kind() == ProductKind.AZURE_RESERVATION
        || line.cancellation().refund() == RefundBasis.NOT_CANCELLABLE;
  }
}

package io.orderledger.command.http;

import io.orderledger.command.decision.Refusal.CancellationWindowClosed;
import io.orderledger.command.decision.Refusal.NotCancellable;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.Map;

/** What a caller learns when a cancel is refused: which line, and what else can be done (R7). */
final class CancelRefusals {
  private CancelRefusals() {}

  static ApiException notCancellable(NotCancellable r) {
    String goods =
        switch (r.kind()) {
          case LINUX_PLAN -> "a Linux software plan";
          case AZURE_RESERVATION -> "an Azure reservation";
          case SUBSCRIPTION -> "a subscription that excludes it";
          case PERPETUAL -> "a licence that excludes it";
        };
    return ApiException.of(
            ErrorCode.CANNOT_BE_CANCELLED,
            "Line %d (%s) cannot be cancelled: it is %s; file a support request instead"
                .formatted(r.lineItemNumber(), r.offerId(), goods))
        .field("lineItems")
        .with("lineItem", Map.of("lineItemNumber", r.lineItemNumber(), "offerId", r.offerId()));
  }

  static ApiException windowClosed(CancellationWindowClosed r) {
    return ApiException.of(
            ErrorCode.WINDOW_PASSED,
            "Line %d (%s) could be cancelled within %d days, until %s; file a support request instead"
                .formatted(r.lineItemNumber(), r.offerId(), r.windowDays(), r.closedAt()))
        .field("lineItems")
        .with("lineItem", Map.of("lineItemNumber", r.lineItemNumber(), "offerId", r.offerId()))
        .with("windowDays", r.windowDays())
        .with("windowClosedAt", r.closedAt());
  }
}

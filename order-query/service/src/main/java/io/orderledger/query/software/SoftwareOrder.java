package io.orderledger.query.software;

import io.orderledger.contract.cancellation.CancellationOutcome;
import io.orderledger.contract.cancellation.CancellationWindow;
import io.orderledger.contract.event.DownloadOption;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order line of the software listing (R4).
 *
 * @param quantity 0 once cancelled
 * @param status "cancelled" once it is, "active" before
 * @param daysLeftToCancel 0 on the last day, and where cancelling is over or was never possible
 * @param cancellation what a request to cancel the line would come to now
 * @param keyAvailable whether its product key can be taken
 * @param downloads what may be chosen for a download; empty once cancelled
 */
record SoftwareOrder(
    String orderId,
    int lineItemNumber,
    String offerId,
    @Nullable String friendlyName,
    Instant orderedAt,
    int quantity,
    String status,
    @Nullable Instant cancelledAt,
    @Nullable String termDuration,
    @Nullable LocalDate termEnd,
    int daysLeftToCancel,
    CancellationOutcome cancellation,
    boolean keyAvailable,
    List<DownloadOption> downloads) {

  SoftwareOrder {
    downloads = List.copyOf(downloads);
  }

  static SoftwareOrder of(OrderState order, LineState line, Instant now) {
    PlacedLine placed = line.placed();
    CancellationOutcome outcome = CancellationOutcome.of(line, order.placedAt(), now);
    CancellationWindow window = CancellationOutcome.windowOf(placed, order.placedAt());
    return new SoftwareOrder(
        order.orderId(),
        placed.lineItemNumber(),
        placed.offerId(),
        placed.friendlyName(),
        order.placedAt(),
        line.quantity(),
        line.cancelled() ? "cancelled" : "active",
        line.cancelledAt(),
        placed.termDuration(),
        placed.termEnd(),
        outcome == CancellationOutcome.CANCELLABLE ? window.daysLeftAt(now) : 0,
        outcome,
        placed.hasKey() && !line.cancelled(),
        line.cancelled() ? List.of() : placed.downloads());
  }

  boolean active() {
    return cancelledAt == null;
  }
}

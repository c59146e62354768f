package io.orderledger.contract.order;

import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.Credit;
import io.orderledger.contract.event.LineRef;
import io.orderledger.contract.event.PlacedLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order as it is now.
 *
 * @param placed the line as it was bought; never changes (R1)
 * @param cancelledAt when it was cancelled; absent while it is not
 * @param credit what its cancellation credits; present exactly with {@code cancelledAt}
 */
public record LineState(PlacedLine placed, @Nullable Instant cancelledAt, @Nullable Credit credit) {

  static LineState of(PlacedLine placed) {
    return new LineState(placed, null, null);
  }

  /** Whether the line was cancelled. */
  public boolean cancelled() {
    return cancelledAt != null;
  }

  /** The quantity bought, 0 once cancelled (R7). */
  public int quantity() {
    return cancelled() ? 0 : placed.quantity();
  }

  /** How events name the line. */
  public LineRef ref() {
    return new LineRef(
        placed.lineItemNumber(), placed.offerId(), placed.productTitle(), placed.skuTitle());
  }

  LineState cancel(CancelledLine line, Instant at) {
    return new LineState(placed, at, line.credit());
  }
}

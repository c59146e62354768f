package io.orderledger.projection.freshness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a customer has changed after a position.
 *
 * @param head the newest position of the whole history
 * @param aggregates the customer and its orders with newer events
 * @param tooFar whether there are more of them than the answer lists
 */
record CustomerHeads(
    long head, @Nullable List<AggregateHead> aggregates, @Nullable Boolean tooFar) {

  boolean complete() {
    return aggregates != null && !Boolean.TRUE.equals(tooFar);
  }
}

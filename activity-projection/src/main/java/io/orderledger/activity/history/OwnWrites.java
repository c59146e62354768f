package io.orderledger.activity.history;

import io.orderledger.projection.Projection;
import io.orderledger.projection.freshness.Freshness;
import io.orderledger.projection.freshness.StaleReadModel;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a read of an order wait until the history has what happened to it. */
@Component
final class OwnWrites {
  private final Freshness freshness;
  private final String projection;

  OwnWrites(Freshness freshness, Projection projection) {
    this.freshness = freshness;
    this.projection = projection.name();
  }

  /**
   * Waits, within bounds.
   *
   * @throws ApiException 503 with {@code Retry-After} if the history has not caught up in time
   */
  void await(UUID order) {
    try {
      freshness.awaitOrder(projection, order.toString());
    } catch (StaleReadModel stale) {
      throw ApiException.of(
              ErrorCode.UNAVAILABLE, "The order's history has not caught up yet; try again")
          .retryAfter(stale.retryAfter());
    }
  }
}

package io.orderledger.query.customer;

import io.orderledger.projection.freshness.Freshness;
import io.orderledger.projection.freshness.StaleReadModel;
import io.orderledger.query.projection.OrderQueryProjection;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import org.springframework.stereotype.Component;

/** Read your own writes: a read waits for what had happened before it, or is refused. */
@Component
class OwnWrites {
  private final Freshness freshness;

  OwnWrites(Freshness freshness) {
    this.freshness = freshness;
  }

  /**
   * Waits for the events of a customer and its orders.
   *
   * @throws ApiException 503 with {@code Retry-After} if they do not come in time
   */
  void awaitCustomer(String customerId) {
    await(() -> freshness.awaitCustomer(OrderQueryProjection.NAME, customerId));
  }

  /**
   * Waits for all events.
   *
   * @throws ApiException 503 with {@code Retry-After} if they do not come in time
   */
  void awaitAll() {
    await(() -> freshness.awaitAll(OrderQueryProjection.NAME));
  }

  private static void await(Runnable waiting) {
    try {
      waiting.run();
    } catch (StaleReadModel e) {
      throw ApiException.of(
              ErrorCode.UNAVAILABLE, "The newest events are not readable yet; try again")
          .retryAfter(e.retryAfter());
    }
  }
}

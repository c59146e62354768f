package io.orderledger.projection.freshness;

import io.orderledger.contract.topic.Topics;
import io.orderledger.projection.runtime.Applied;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Compares the positions of the newest events with those a projection has done. */
final class HeadFreshness implements Freshness, AutoCloseable {
  private final Heads heads;
  private final Applied applied;
  private final FreshnessProperties properties;

  HeadFreshness(Heads heads, Applied applied, FreshnessProperties properties) {
    this.heads = heads;
    this.applied = applied;
    this.properties = properties;
  }

  @Override
  public void awaitOrder(String projection, String orderId) {
    heads
        .order(orderId)
        .ifPresent(
            head ->
                await(
                    projection,
                    () ->
                        applied.reached(
                            projection, Topics.ORDER_EVENTS, orderId, head.position())));
  }

  @Override
  public void awaitCustomer(String projection, String customerId) {
    heads
        .customer(customerId, applied.everythingUpTo(projection))
        .ifPresent(changed -> awaitChanged(projection, customerId, changed));
  }

  private void awaitChanged(String projection, String customerId, CustomerHeads changed) {
    List<AggregateHead> aggregates = changed.aggregates();
    if (aggregates == null || !changed.complete()) {
      await(projection, () -> applied.everythingUpTo(projection) >= changed.head());
      return;
    }
    for (AggregateHead head : aggregates) {
      String topic = head.id().equals(customerId) ? Topics.CUSTOMER_EVENTS : Topics.ORDER_EVENTS;
      await(projection, () -> applied.reached(projection, topic, head.id(), head.position()));
    }
  }

  @Override
  public void awaitAll(String projection) {
    long head = heads.all();
    await(projection, () -> applied.everythingUpTo(projection) >= head);
  }

  private void await(String projection, BooleanSupplier reached) {
    if (!applied.await(projection, properties.maxWait(), reached)) {
      throw new StaleReadModel(
          projection + " has not caught up within " + properties.maxWait(),
          properties.retryAfter());
    }
  }

  @Override
  public void close() throws IOException {
    heads.close();
  }
}

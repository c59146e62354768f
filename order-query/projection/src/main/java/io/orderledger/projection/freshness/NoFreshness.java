package io.orderledger.projection.freshness;

/** For a process that does not know order-command: reads answer from what there is. */
final class NoFreshness implements Freshness {
  @Override
  public void awaitOrder(String projection, String orderId) {}

  @Override
  public void awaitCustomer(String projection, String customerId) {}

  @Override
  public void awaitAll(String projection) {}
}

package io.orderledger.projection.freshness;

/**
 * Read your own writes: called before a read, returns once everything is applied that had happened
 * when it was called. Costs one request to order-command when the read model is up to date. Waits
 * at most {@code orderledger.freshness.max-wait}. Without {@code orderledger.command.url} it never
 * waits.
 */
public interface Freshness {

  /**
   * Waits for one order's events. An order that does not exist is not waited for.
   *
   * @param projection the projection that writes what will be read
   * @throws StaleReadModel if it has not caught up in time, or order-command does not answer
   */
  void awaitOrder(String projection, String orderId);

  /**
   * Waits for the events of a customer and of all its orders. A customer that does not exist is not
   * waited for.
   *
   * @throws StaleReadModel if it has not caught up in time, or order-command does not answer
   */
  void awaitCustomer(String projection, String customerId);

  /**
   * Waits for everything that has happened, for a projection that reads all events.
   *
   * @throws StaleReadModel if it has not caught up in time, or order-command does not answer
   */
  void awaitAll(String projection);
}

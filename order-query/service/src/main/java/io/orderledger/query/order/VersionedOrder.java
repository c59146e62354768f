package io.orderledger.query.order;

import io.orderledger.contract.order.OrderState;

/**
 * An order as its row keeps it.
 *
 * @param sequence of the last event that changed the state
 */
public record VersionedOrder(OrderState state, long sequence) {}

package io.orderledger.command.order;

/**
 * The customer a request names and the partner that asks: an order of anyone else does not exist
 * for it (I8).
 */
public record OrderOwner(String partnerId, String customerId) {}

package io.orderledger.contract.event;

/** The line an event is about, with the names that were on it then. */
public record LineRef(int lineItemNumber, String offerId, String productTitle, String skuTitle) {}

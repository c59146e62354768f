package io.orderledger.contract.event;

/** A fact about one customer. Topic {@code customer-events}, keyed by the customer's id. */
public sealed interface CustomerEvent extends DomainEvent permits CustomerRegistered {}

package io.orderledger.query;

import io.orderledger.contract.event.CreditIssued;

/** A {@code CreditIssued} as a billing pipeline gets it. */
public record IssuedOnTopic(String key, String id, CreditIssued credit) {}

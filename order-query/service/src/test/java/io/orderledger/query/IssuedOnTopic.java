package io.orderledger.query;

import io.orderledger.contract.event.CreditIssued;
import org.jspecify.annotations.Nullable;

/** A {@code CreditIssued} as a billing pipeline gets it. */
public record IssuedOnTopic(
    String key, String id, CreditIssued credit, @Nullable String traceparent) {}

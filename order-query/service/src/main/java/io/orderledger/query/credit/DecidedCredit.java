package io.orderledger.query.credit;

import org.jspecify.annotations.Nullable;

/** A decision on its way to the topic, with the ids and the trace of the command that led to it. */
record DecidedCredit(
    IssuedCredit issued, String correlationId, String causationId, @Nullable String traceparent) {}

package io.orderledger.query.credit;

/** A decision on its way to the topic, with the ids of the command that led to it. */
record DecidedCredit(IssuedCredit issued, String correlationId, String causationId) {}

package io.orderledger.projection.freshness;

/**
 * The newest event of an aggregate.
 *
 * @param id the order's or customer's id
 * @param position of that event in the whole history
 */
record AggregateHead(String id, long sequence, long position) {}

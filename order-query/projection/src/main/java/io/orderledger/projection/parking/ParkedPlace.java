package io.orderledger.projection.parking;

/**
 * Where a parked record came from and where it is.
 *
 * @param offset in the source partition
 * @param letterPartition partition of the dead-letter topic
 * @param letterOffset offset there
 */
record ParkedPlace(long offset, int letterPartition, long letterOffset) {}

package io.orderledger.projection.offset;

/**
 * How far a projection has come in one partition.
 *
 * @param next the offset of the next record to apply
 * @param position the highest position done, 0 before the first
 * @param done how many positions are done: applied or parked, each counted once
 */
public record StoredOffset(long next, long position, long done) {
  public static final StoredOffset START = new StoredOffset(0, 0, 0);
}

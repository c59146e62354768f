package io.orderledger.projection.runtime;

import java.util.List;

/**
 * What is left of one poll after the records that were applied before are dropped.
 *
 * @param records in order within each partition
 * @param moves how far the poll moves each of its partitions
 */
record Poll(List<Incoming> records, List<Move> moves) {
  Poll {
    records = List.copyOf(records);
    moves = List.copyOf(moves);
  }

  boolean readable() {
    return records.stream().allMatch(Incoming.Decoded.class::isInstance);
  }
}

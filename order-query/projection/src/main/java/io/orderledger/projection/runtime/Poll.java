package io.orderledger.projection.runtime;

import java.util.List;
import java.util.stream.LongStream;

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

  /** The positions it does; records without one are left out. */
  LongStream positions() {
    return records.stream()
        .mapToLong(
            incoming ->
                switch (incoming) {
                  case Incoming.Decoded decoded -> decoded.event().metadata().position();
                  case Incoming.Undecoded undecoded -> RecordReader.position(undecoded.record());
                })
        .filter(p -> p >= 0);
  }

  boolean readable() {
    return records.stream().allMatch(Incoming.Decoded.class::isInstance);
  }
}

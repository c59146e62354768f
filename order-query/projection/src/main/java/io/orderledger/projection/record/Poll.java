package io.orderledger.projection.record;

import io.orderledger.projection.offset.Move;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What is left of one poll after the records that were applied before are dropped.
 *
 * @param records in order within each partition
 * @param moves how far the poll moves each of its partitions
 * @param passedOver positions of records that the projection does not read
 */
@SuppressWarnings("ArrayRecordComponent")
public record Poll(List<Incoming> records, List<Move> moves, long[] passedOver) {
  public Poll {
    records = List.copyOf(records);
    moves = List.copyOf(moves);
  }

  /** The positions it does; records without one are left out. */
  public LongStream positions() {
    return LongStream.concat(applied(), LongStream.of(passedOver)).filter(p -> p >= 0);
  }

  private LongStream applied() {
    return records.stream()
        .mapToLong(
            incoming ->
                switch (incoming) {
                  case Incoming.Decoded decoded -> decoded.event().metadata().position();
                  case Incoming.Undecoded undecoded ->
                      HeaderValues.of(undecoded.record()).position();
                });
  }

  public boolean readable() {
    return records.stream().allMatch(Incoming.Decoded.class::isInstance);
  }
}

package io.orderledger.projection.offset;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The position up to which everything is done, from the fact that positions have no gaps and each
 * is done once. What was done before this was made is known only in number: as long as positions
 * below the highest of them are missing, only the partition that is furthest behind gives a bound.
 */
public final class AppliedPrefix {
  private static final int MOST_AHEAD = 200_000;

  private final Set<Long> ahead = new HashSet<>();
  private final long highest;
  private long missing;
  private long prefix;

  private AppliedPrefix(long highest, long missing, long lowest) {
    this.highest = highest;
    this.missing = missing;
    this.prefix = missing == 0 ? highest : lowest;
  }

  /**
   * The prefix that the stored offsets tell of.
   *
   * @param partitions all partitions of all topics
   */
  public static AppliedPrefix of(Collection<StoredOffset> partitions) {
    long highest = partitions.stream().mapToLong(StoredOffset::position).max().orElse(0);
    long lowest = partitions.stream().mapToLong(StoredOffset::position).min().orElse(0);
    long done = partitions.stream().mapToLong(StoredOffset::done).sum();
    return new AppliedPrefix(highest, highest - done, lowest);
  }

  public long position() {
    return prefix;
  }

  /** Whether so much is done ahead of a gap that it is better to begin anew. */
  boolean overflows() {
    return ahead.size() > MOST_AHEAD;
  }

  /** Called once for each position. */
  void done(long position) {
    if (position > highest) {
      ahead.add(position);
    } else if (--missing == 0) {
      prefix = highest;
    }
    while (missing == 0 && ahead.remove(prefix + 1)) {
      prefix++;
    }
  }
}

package io.orderledger.benchmark.harness;

/**
 * What a scenario sets out to reach against one peer.
 *
 * @param peer the contender ours is compared with
 * @param relation whether the ratio ours to peer must be at least or at most {@code bound}
 * @param bound of the ratio ours to peer
 */
public record Goal(String peer, Relation relation, double bound) {

  /** Which side of the bound is good. */
  public enum Relation {
    AT_LEAST,
    AT_MOST
  }

  /** Ours must be at least {@code bound} times the peer's. */
  public static Goal atLeast(double bound, String peer) {
    return new Goal(peer, Relation.AT_LEAST, bound);
  }

  /** Ours must be at most {@code bound} times the peer's. */
  public static Goal atMost(double bound, String peer) {
    return new Goal(peer, Relation.AT_MOST, bound);
  }

  /** Whether a measured ratio reaches the goal. */
  public boolean reachedBy(double ratio) {
    return switch (relation) {
      case AT_LEAST -> ratio >= bound;
      case AT_MOST -> ratio <= bound;
    };
  }

  @Override
  public String toString() {
    return (relation == Relation.AT_LEAST ? ">= " : "<= ") + bound + "x " + peer;
  }
}

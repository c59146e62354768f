package io.orderledger.benchmark.harness;

/**
 * What a scenario sets out to reach: a ratio to a peer, or a limit of our own.
 *
 * @param peer the contender ours is compared with, or {@value #LIMIT}
 * @param figure the compared figure: {@value #VALUE}, the scenario's own, or a detail such as
 *     {@code p99 ms}
 * @param relation which side of the bound is good
 * @param bound of the ratio ours to peer, or the limit itself
 */
public record Goal(String peer, String figure, Relation relation, double bound) {
  /** The peer's name where ours is held against a fixed limit. */
  public static final String LIMIT = "limit";

  /** The figure that is the scenario's value itself. */
  public static final String VALUE = "value";

  /** Which side of the bound is good. */
  public enum Relation {
    AT_LEAST(">="),
    AT_MOST("<=");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    boolean holds(double value, double bound) {
      return this == AT_LEAST ? value >= bound : value <= bound;
    }
  }

  /** Ours must be at least {@code bound} times the peer's. */
  public static Goal atLeast(double bound, String peer) {
    return new Goal(peer, VALUE, Relation.AT_LEAST, bound);
  }

  /** Ours must be at most {@code bound} times the peer's. */
  public static Goal atMost(double bound, String peer) {
    return new Goal(peer, VALUE, Relation.AT_MOST, bound);
  }

  /** Ours must be at most {@code limit}, in the figure's unit. */
  public static Goal within(double limit) {
    return new Goal(LIMIT, VALUE, Relation.AT_MOST, limit);
  }

  /** The same goal for a detail of the measurements, such as {@code p99 ms}. */
  public Goal of(String detail) {
    return new Goal(peer, detail, relation, bound);
  }

  /** What ours is held against. */
  public double theirs(Outcome outcome) {
    return peer.equals(LIMIT) ? bound : outcome.median(peer, figure);
  }

  /** Whether it was reached. */
  public boolean reachedBy(Outcome outcome) {
    double ours = outcome.median(Outcome.OURS, figure);
    return relation.holds(peer.equals(LIMIT) ? ours : ours / theirs(outcome), bound);
  }

  @Override
  public String toString() {
    String compared = figure.equals(VALUE) ? "" : figure + " ";
    String bounded = (bound == Math.rint(bound) ? "%.0f" : "%s").formatted(bound);
    return compared + relation.sign + " " + bounded + (peer.equals(LIMIT) ? "" : "x " + peer);
  }
}

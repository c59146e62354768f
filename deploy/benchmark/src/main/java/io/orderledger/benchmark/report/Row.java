package io.orderledger.benchmark.report;

import io.orderledger.benchmark.harness.Goal;
import io.orderledger.benchmark.harness.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * One goal of a scenario and what became of it.
 *
 * @param ours median of ours, in {@code unit}
 * @param theirs median of the peer, in {@code unit}
 * @param ratio ours to theirs
 * @param goal the goal in words
 * @param repeats the values behind the medians, pair by pair
 */
record Row(
    String id,
    String peer,
    String unit,
    double ours,
    double theirs,
    double ratio,
    String goal,
    boolean reached,
    List<Repeat> repeats) {

  /** The values of one repeat. */
  record Repeat(double ours, double theirs) {}

  static List<Row> of(Outcome outcome) {
    return outcome.scenario().goals().stream().map(g -> of(outcome, g)).toList();
  }

  private static Row of(Outcome outcome, Goal goal) {
    List<Double> ours = outcome.values(Outcome.OURS);
    List<Double> theirs = outcome.values(goal.peer());
    List<Repeat> repeats = new ArrayList<>();
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      repeats.add(new Repeat(ours.get(i), theirs.get(i)));
    }
    double ratio = outcome.ratio(goal.peer());
    return new Row(
        outcome.scenario().id(),
        goal.peer(),
        outcome.scenario().unit(),
        outcome.median(Outcome.OURS),
        outcome.median(goal.peer()),
        ratio,
        goal.toString(),
        goal.reachedBy(ratio),
        repeats);
  }
}

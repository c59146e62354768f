package io.orderledger.benchmark.report;

import io.orderledger.benchmark.harness.Goal;
import io.orderledger.benchmark.harness.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One goal of a scenario and what became of it.
 *
 * @param unit of the compared figure, or its name where that is a detail such as {@code p99 ms}
 * @param ours median of ours, in {@code unit}
 * @param theirs median of the peer, or the limit, in {@code unit}
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
    double ours = outcome.median(Outcome.OURS, goal.figure());
    double theirs = goal.theirs(outcome);
    return new Row(
        outcome.scenario().id(),
        goal.peer(),
        unit(outcome, goal),
        ours,
        theirs,
        ours / theirs,
        goal.toString(),
        goal.reachedBy(outcome),
        repeats(outcome, goal));
  }

  private static String unit(Outcome outcome, Goal goal) {
    return goal.figure().equals(Goal.VALUE) ? outcome.scenario().unit() : goal.figure();
  }

  private static List<Repeat> repeats(Outcome outcome, Goal goal) {
    List<Double> ours = outcome.values(Outcome.OURS, goal.figure());
    List<Double> theirs =
        goal.peer().equals(Goal.LIMIT)
            ? Collections.nCopies(ours.size(), goal.bound())
            : outcome.values(goal.peer(), goal.figure());
    List<Repeat> repeats = new ArrayList<>();
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      repeats.add(new Repeat(ours.get(i), theirs.get(i)));
    }
    return repeats;
  }
}

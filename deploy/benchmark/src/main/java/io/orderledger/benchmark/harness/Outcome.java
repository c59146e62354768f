package io.orderledger.benchmark.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All counted runs of a scenario, by contender in the order of the comparison.
 *
 * @param runs name of the contender to its measurements, in the order they were made
 * @param settings name of the contender to the settings it ran with
 */
public record Outcome(
    Scenario scenario, Map<String, List<Measurement>> runs, Map<String, String> settings) {

  /** The name our own code goes by in every scenario. */
  public static final String OURS = "ours";

  /** Median of a contender's values. */
  public double median(String contender) {
    return median(contender, Goal.VALUE);
  }

  /** Median of one of a contender's figures. */
  public double median(String contender, String figure) {
    return median(values(contender, figure));
  }

  /** All values of a contender. */
  public List<Double> values(String contender) {
    return values(contender, Goal.VALUE);
  }

  /** One figure of all runs of a contender. */
  public List<Double> values(String contender, String figure) {
    return measurements(contender).stream().map(m -> m.figure(figure)).toList();
  }

  /** Median of the CPU seconds per 1,000 operations. */
  public double cpu(String contender) {
    return median(
        measurements(contender).stream().map(Measurement::cpuSecondsPerThousand).toList());
  }

  /** Medians of a contender's further figures. */
  public Map<String, Double> details(String contender) {
    Map<String, Double> medians = new TreeMap<>();
    List<Measurement> all = measurements(contender);
    for (String name : all.getFirst().details().keySet()) {
      medians.put(name, median(contender, name));
    }
    return medians;
  }

  private List<Measurement> measurements(String contender) {
    List<Measurement> found = runs.get(contender);
    if (found == null) {
      throw new IllegalArgumentException(scenario.id() + " has no contender " + contender);
    }
    return found;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    sorted.sort(null);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}

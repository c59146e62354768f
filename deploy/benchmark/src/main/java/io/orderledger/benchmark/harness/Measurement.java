package io.orderledger.benchmark.harness;

import java.util.Map;

/**
 * What one run of a contender gave.
 *
 * @param value in the scenario's unit
 * @param cpuSecondsPerThousand CPU seconds per 1,000 operations, of this process and of the
 *     database server
 * @param details further figures by name, for example {@code p99 ms}
 */
public record Measurement(double value, double cpuSecondsPerThousand, Map<String, Double> details) {
  public Measurement {
    details = Map.copyOf(details);
  }

  /**
   * The value itself or a detail.
   *
   * @throws IllegalArgumentException if there is no such figure
   */
  double figure(String name) {
    if (name.equals(Goal.VALUE)) {
      return value;
    }
    Double detail = details.get(name);
    if (detail == null) {
      throw new IllegalArgumentException("no figure '" + name + "' among " + details.keySet());
    }
    return detail;
  }
}

package io.orderledger.benchmark.harness;

import java.util.Map;

/**
 * What one run of a contender gave.
 *
 * @param value in the scenario's unit
 * @param cpuSecondsPerThousand CPU seconds of this process per 1,000 operations
 * @param details further figures by name, for example {@code p99 ms}
 */
public record Measurement(double value, double cpuSecondsPerThousand, Map<String, Double> details) {
  public Measurement {
    details = Map.copyOf(details);
  }
}

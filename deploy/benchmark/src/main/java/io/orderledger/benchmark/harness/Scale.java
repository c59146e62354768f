package io.orderledger.benchmark.harness;

import java.time.Duration;
import java.util.Locale;

/**
 * How much work a run does.
 *
 * @param factor multiplies the counts a scenario names
 * @param runTime how long a rate is measured
 * @param warmUps runs whose results are dropped
 * @param repeats runs that count, at least five except in {@code small}
 */
public record Scale(String name, double factor, Duration runTime, int warmUps, int repeats) {
  private static final Scale SMALL = new Scale("small", 0.02, Duration.ofMillis(1_500), 1, 2);
  private static final Scale FULL = new Scale("full", 1, Duration.ofSeconds(8), 2, 5);

  /**
   * The scale with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Scale named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "small" -> SMALL;
      case "full" -> FULL;
      default ->
          throw new IllegalArgumentException("scale '" + name + "' is neither 'small' nor 'full'");
    };
  }

  /** A scenario's full count at this scale, at least 1. */
  public int count(int full) {
    return (int) Math.max(1, Math.round(full * factor));
  }
}

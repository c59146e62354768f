package io.orderledger.benchmark.harness;

import java.util.List;

/**
 * One workload of the benchmark.
 *
 * @param id as chosen with {@code -Dbench=}, for example {@code B1}
 * @param unit of every contender's value, for example {@code commands/s}
 * @param goals what ours is to reach against the peers
 * @param opening makes the contenders, ours first; called once, on the scenario's own databases
 */
public record Scenario(String id, String title, String unit, List<Goal> goals, Opening opening) {
  public Scenario {
    goals = List.copyOf(goals);
  }

  /** Makes the contenders of a scenario. */
  @FunctionalInterface
  public interface Opening {
    List<Contender> open(Stage stage) throws Exception;
  }
}

package io.orderledger.benchmark;

import io.orderledger.benchmark.command.CommandScenarios;
import io.orderledger.benchmark.harness.Scenario;
import java.util.List;

/** Every scenario, in the order of the report. */
final class Scenarios {
  private Scenarios() {}

  static List<Scenario> all() {
    return List.copyOf(CommandScenarios.all());
  }
}

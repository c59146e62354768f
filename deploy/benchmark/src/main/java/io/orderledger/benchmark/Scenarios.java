package io.orderledger.benchmark;

import io.orderledger.benchmark.command.CommandScenarios;
import io.orderledger.benchmark.harness.Scenario;
import io.orderledger.benchmark.http.HttpScenarios;
import io.orderledger.benchmark.projection.ProjectionScenarios;
import io.orderledger.benchmark.reads.ReadScenarios;
import io.orderledger.benchmark.relay.RelayScenarios;
import io.orderledger.benchmark.start.StartScenarios;
import io.orderledger.benchmark.storage.StorageScenarios;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every scenario, in the order of the report. */
final class Scenarios {
  private Scenarios() {}

  static List<Scenario> all() {
    return Stream.of(
            CommandScenarios.all(),
            HttpScenarios.all(),
            RelayScenarios.all(),
            ProjectionScenarios.all(),
            StorageScenarios.all(),
            ReadScenarios.all(),
            StartScenarios.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(Scenarios::number))
        .toList();
  }

  private static int number(Scenario scenario) {
    return Integer.parseInt(scenario.id().substring(1).replaceFirst("-.*", ""));
  }
}

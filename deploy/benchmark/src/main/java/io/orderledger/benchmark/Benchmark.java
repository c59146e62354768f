package io.orderledger.benchmark;

import io.orderledger.benchmark.harness.Comparison;
import io.orderledger.benchmark.harness.Scale;
import io.orderledger.benchmark.harness.Scenario;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.report.Report;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs the chosen scenarios and writes the report. */
public final class Benchmark {
  private Benchmark() {}

  /**
   * Takes {@code --target=<folder>}, {@code --bench=<B1,B2|all>} and {@code --scale=<small|full>}.
   *
   * <p>Exit code 1 when a contender's work or its verification fails.
   */
  public static void main(String[] args) {
    try {
      run(args);
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String[] args) throws Exception {
    Path target = Path.of(option(args, "target", "target"));
    Scale scale = Scale.named(option(args, "scale", "full"));
    List<Scenario> chosen = chosen(option(args, "bench", "all"));
    Path data = target.resolve("benchmark-data-" + ProcessHandle.current().pid());
    try (Stage stage = Stage.in(data, scale)) {
      Report report = new Report(target, machine(stage));
      for (Scenario scenario : chosen) {
        System.out.println(scenario.id() + " " + scenario.title());
        report.add(new Comparison(scale).run(scenario, stage));
      }
      System.out.println(report.table());
    }
  }

  private static List<Scenario> chosen(String names) {
    if (names.isBlank() || names.equals("all")) {
      return Scenarios.all();
    }
    List<String> wanted =
        Arrays.stream(names.split(",")).map(s -> s.strip().toUpperCase(Locale.ROOT)).toList();
    for (String name : wanted) {
      if (Scenarios.all().stream().noneMatch(s -> goesBy(name, s))) {
        List<String> known = Scenarios.all().stream().map(Scenario::id).toList();
        throw new IllegalArgumentException("no scenario '" + name + "'; there are " + known);
      }
    }
    return Scenarios.all().stream()
        .filter(s -> wanted.stream().anyMatch(name -> goesBy(name, s)))
        .toList();
  }

  /** {@code B20} names {@code B20-command} too. */
  private static boolean goesBy(String name, Scenario scenario) {
    String id = scenario.id().toUpperCase(Locale.ROOT);
    return id.equals(name) || id.startsWith(name + "-");
  }

  private static String option(String[] args, String name, String otherwise) {
    String prefix = "--" + name + "=";
    for (String arg : args) {
      if (arg.startsWith(prefix)) {
        return arg.substring(prefix.length());
      }
    }
    return otherwise;
  }

  private static String machine(Stage stage) {
    Runtime java = Runtime.getRuntime();
    return "%d processors, Java %s, %s. Scale %s: %d warm-ups, %d repeats, interleaved; medians."
        .formatted(
            java.availableProcessors(),
            Runtime.version(),
            stage.settings(),
            stage.scale().name(),
            stage.scale().warmUps(),
            stage.scale().repeats());
  }
}

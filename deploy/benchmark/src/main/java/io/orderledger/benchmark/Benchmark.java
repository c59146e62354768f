package io.orderledger.benchmark;

import io.orderledger.benchmark.harness.Comparison;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.harness.Scale;
import io.orderledger.benchmark.harness.Scenario;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Runs the chosen scenarios and writes the report. */
public final class Benchmark {
  private Benchmark() {}

  /**
   * Takes {@code --target=<folder>}, {@code --bench=<B1,B2|all>} and {@code --scale=<small|full>}.
   *
   * <p>Exit code 1 when a contender's work or its verification fails; the other scenarios are run
   * and reported all the same.
   */
  public static void main(String[] args) {
    try {
      List<String> failed = run(args);
      failed.forEach(id -> System.out.println(id + " failed and is not in the report"));
      System.exit(failed.isEmpty() ? 0 : 1);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  /** Gives the ids of the scenarios that failed. */
  private static List<String> run(String[] args) throws Exception {
    Path target = Path.of(option(args, "target", "target")).toAbsolutePath();
    Scale scale = Scale.named(option(args, "scale", "full"));
    List<Scenario> chosen = chosen(option(args, "bench", "all"));
    Path data = target.resolve("benchmark-data-" + ProcessHandle.current().pid());
    try (Stage stage = Stage.in(data, scale)) {
      Report report = new Report(target, machine(stage));
      List<String> failed = new ArrayList<>();
      for (Scenario scenario : chosen) {
        if (!measured(scenario, stage, report)) {
          failed.add(scenario.id());
        }
      }
      System.out.println(report.table());
      return failed;
    }
  }

  private static boolean measured(Scenario scenario, Stage stage, Report report)
      throws IOException {
    System.out.println(scenario.id() + " " + scenario.title());
    long begun = System.nanoTime();
    Outcome outcome;
    try {
      outcome = new Comparison(stage.scale()).run(scenario, stage);
    } catch (Exception e) {
      e.printStackTrace();
      return false;
    }
    report.add(outcome);
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    System.out.printf(Locale.ROOT, "  %-4s took %d s%n", scenario.id(), seconds);
    return true;
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

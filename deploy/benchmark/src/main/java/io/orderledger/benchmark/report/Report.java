package io.orderledger.benchmark.report;

import io.orderledger.benchmark.harness.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes the outcomes so far; called after every scenario, so an aborted run leaves its part. */
public final class Report {
  private final Path folder;
  private final String machine;
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * A report into {@code folder}, which is made if absent.
   *
   * @param machine one line on where and how it ran
   */
  public Report(Path folder, String machine) {
    this.folder = folder;
    this.machine = machine;
  }

  /** Adds a scenario and rewrites every file of the report. */
  public void add(Outcome outcome) throws IOException {
    outcomes.add(outcome);
    Files.createDirectories(folder);
    List<Row> rows = outcomes.stream().flatMap(o -> Row.of(o).stream()).toList();
    JsonMapper json = JsonMapper.builder().build();
    Files.writeString(
        folder.resolve("benchmark.json"),
        json.writerWithDefaultPrettyPrinter().writeValueAsString(rows));
    Files.writeString(
        folder.resolve(outcome.scenario().id().toLowerCase(Locale.ROOT) + ".svg"),
        BarPlot.svg(outcome));
    Files.writeString(folder.resolve("benchmark.md"), markdown());
  }

  /** The goals as a table for the terminal. */
  public String table() {
    StringBuilder table = new StringBuilder();
    for (Row row : outcomes.stream().flatMap(o -> Row.of(o).stream()).toList()) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-5s %-8s %,14.2f %,14.2f %-12s %8.2fx  goal %-14s %s%n",
              row.id(),
              row.peer(),
              row.ours(),
              row.theirs(),
              row.unit(),
              row.ratio(),
              row.goal(),
              row.reached() ? "reached" : "not reached"));
    }
    return table.toString();
  }

  private String markdown() {
    StringBuilder text = new StringBuilder("# Benchmark\n\n" + machine + "\n");
    outcomes.forEach(o -> text.append(section(o)));
    return text.toString();
  }

  private static String section(Outcome o) {
    StringBuilder text = new StringBuilder();
    String id = o.scenario().id();
    text.append("\n## " + id + " " + o.scenario().title() + "\n\n");
    text.append("![" + id + "](" + id.toLowerCase(Locale.ROOT) + ".svg)\n\n");
    text.append(
        "| contender | median | min | max | CPU s per 1,000 | more |\n|---|---|---|---|---|---|\n");
    for (String name : o.runs().keySet()) {
      text.append(contender(o, name));
    }
    text.append("\n| goal | ratio | |\n|---|---|---|\n");
    for (Row row : Row.of(o)) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2fx | %s |%n",
              row.goal(),
              row.ratio(),
              row.reached() ? "reached" : "not reached"));
    }
    text.append("\nSettings:\n\n");
    for (Map.Entry<String, String> setting : o.settings().entrySet()) {
      text.append("- " + setting.getKey() + ": " + setting.getValue() + "\n");
    }
    return text.toString();
  }

  private static String contender(Outcome o, String name) {
    List<Double> values = o.values(name);
    StringBuilder details = new StringBuilder();
    o.details(name)
        .forEach(
            (key, value) -> details.append(String.format(Locale.ROOT, "%s %,.2f; ", key, value)));
    return String.format(
        Locale.ROOT,
        "| %s | %,.2f %s | %,.2f | %,.2f | %.4f | %s |%n",
        name,
        o.median(name),
        o.scenario().unit(),
        values.stream().mapToDouble(v -> v).min().orElse(0),
        values.stream().mapToDouble(v -> v).max().orElse(0),
        o.cpu(name),
        details);
  }
}

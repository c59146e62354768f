package io.orderledger.benchmark.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the contenders of a scenario in turn, so that drift of the machine meets them alike. */
public final class Comparison {
  private final Scale scale;

  public Comparison(Scale scale) {
    this.scale = scale;
  }

  /**
   * Warms every contender up, then measures them interleaved, turning the order each time.
   *
   * @throws Exception if a contender's work or verification fails
   */
  public Outcome run(Scenario scenario, Stage stage) throws Exception {
    List<Contender> contenders = new ArrayList<>();
    try {
      contenders.addAll(scenario.opening().open(stage));
      for (int warmUp = 1; warmUp <= scale.warmUps(); warmUp++) {
        for (Contender contender : contenders) {
          measure(scenario, contender, "warm-up " + warmUp + "/" + scale.warmUps());
        }
      }
      return repeat(scenario, contenders);
    } finally {
      for (Contender contender : contenders.reversed()) {
        contender.close();
      }
      stage.endScenario();
    }
  }

  private Outcome repeat(Scenario scenario, List<Contender> contenders) throws Exception {
    Map<String, List<Measurement>> runs = new LinkedHashMap<>();
    Map<String, String> settings = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      runs.put(contender.name(), new ArrayList<>());
      settings.put(contender.name(), contender.settings());
    }
    List<Contender> turn = new ArrayList<>(contenders);
    for (int repeat = 1; repeat <= scale.repeats(); repeat++) {
      for (Contender contender : turn) {
        Measurement measured =
            measure(scenario, contender, "repeat " + repeat + "/" + scale.repeats());
        runs.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(measured);
      }
      Collections.reverse(turn);
    }
    return new Outcome(scenario, runs, settings);
  }

  private static Measurement measure(Scenario scenario, Contender contender, String step)
      throws Exception {
    Measurement measured = contender.measure();
    System.out.printf(
        Locale.ROOT,
        "  %-4s %-12s %-12s %,14.2f %s%n",
        scenario.id(),
        step,
        contender.name(),
        measured.value(),
        scenario.unit());
    return measured;
  }
}

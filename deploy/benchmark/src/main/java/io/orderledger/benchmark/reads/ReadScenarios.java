package io.orderledger.benchmark.reads;

import static io.orderledger.benchmark.harness.Goal.atMost;
import static io.orderledger.benchmark.harness.Goal.within;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.harness.Scenario;
import io.orderledger.benchmark.harness.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** B17: the reads that must stay quick however long the history grows. */
public final class ReadScenarios {
  private static final int ROWS = 5_000_000;
  private static final int FEWEST = 20_000;
  private static final int SMALLER_BY = 100;
  private static final Duration LONGEST_FILLING = Duration.ofMinutes(30);
  private static final String SMALL = "small-table";

  private ReadScenarios() {}

  /** Flat: the median of a hundred times as many rows is at most half as much again. */
  public static List<Scenario> all() {
    return List.of(
        new Scenario(
            "B17",
            "listing, activity page 1,000 by cursor, invoice lines; 100 events/s projected",
            "ms (worst p99)",
            List.of(
                within(5).of("listing p99 ms"),
                within(5).of("activity p99 ms"),
                within(5).of("invoice p99 ms"),
                atMost(1.5, SMALL).of("listing p50 ms"),
                atMost(1.5, SMALL).of("activity p50 ms"),
                atMost(1.5, SMALL).of("invoice p50 ms")),
            ReadScenarios::open));
  }

  private static List<Contender> open(Stage stage) throws Exception {
    int rows = stage.scale().count(ROWS);
    return List.of(
        reader(stage, Outcome.OURS, rows),
        reader(stage, SMALL, Math.max(FEWEST, rows / SMALLER_BY)));
  }

  private static Contender reader(Stage stage, String name, int rows) throws Exception {
    LedgerSide side = new LedgerSide(stage);
    Filling filling = new Filling(side.seed(), rows);
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<?> history =
          beside.submit(
              () -> {
                filling.history(side.activityDatabase());
                return null;
              });
      filling.orders(side.queryDatabase());
      history.get(LONGEST_FILLING.toMinutes(), TimeUnit.MINUTES);
    }
    return new ReadContender(
        name,
        "%,d orders, invoice lines and events each; by HTTP with tokens, open loop".formatted(rows),
        side,
        filling,
        stage);
  }
}

package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.ours.OurCommandSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens stores that have a past, and tells how long that took. */
final class Filling {
  static final int CONNECTIONS = 12;

  private Filling() {}

  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  static void told(String what, Step step) throws Exception {
    long begun = System.nanoTime();
    step.run();
    System.out.printf(
        Locale.ROOT, "  filled: %s, %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
  }

  static OurCommandSide ours(Stage stage, Database database, String... properties)
      throws Exception {
    List<String> all = new ArrayList<>(List.of(properties));
    all.add("spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS);
    return new OurCommandSide(database, stage.bootstrapServers(), stage.newFolder("storage"), all);
  }
}

package io.orderledger.embedded;

import io.orderledger.projection.operator.OperatorCommand;
import io.orderledger.projection.rebuild.RebuildFailed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;

/**
 * A run whose only work is to rebuild one read model beside the system that runs on the folder. It
 * prints progress each second, a checksum of each table, live and rebuilt, and at last the tables
 * that differed.
 */
record RebuildRun(ReadModel model, RunningSystem system) {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "server.address", "127.0.0.1",
          "server.port", "0",
          "spring.datasource.hikari.maximum-pool-size", "10");

  /**
   * Returns when the rebuilt tables have taken the place of the live ones.
   *
   * @return the exit code: 0, or 3 if live tables were not as the events make them
   * @throws UsageException when no system runs on the folder
   * @throws RebuildFailed when the live tables are as they were
   */
  static int of(ReadModel model, Options options) {
    return new RebuildRun(model, RunningSystem.on(options.dataDir())).run();
  }

  private int run() {
    Map<String, String> all = new LinkedHashMap<>(SETTINGS);
    all.putAll(system.properties(model.database()));
    all.put("orderledger.rebuild", model.projection());
    return OperatorCommand.finish(
        model
            .application()
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run(
                all.entrySet().stream()
                    .map(entry -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
                    .toArray(String[]::new)));
  }
}

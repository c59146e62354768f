package io.orderledger.benchmark.command;

import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.ours.OurCommandSide;
import java.io.IOException;
import java.util.List;

/** Our command service for commands in this process. */
final class OurStores {
  /** Connections of every contender's pool. */
  static final int CONNECTIONS = 12;

  private OurStores() {}

  /** As an instance that leaves publishing to another one: it does what the peers do. */
  static OurCommandSide storing(Stage stage) throws IOException {
    return start(stage, false);
  }

  /** As the only instance: it also publishes what it stores. */
  static OurCommandSide relaying(Stage stage) throws IOException {
    return start(stage, true);
  }

  private static OurCommandSide start(Stage stage, boolean relaying) throws IOException {
    return new OurCommandSide(
        stage.newDatabase("ours"),
        stage.bootstrapServers(),
        stage.newFolder("ours"),
        List.of(
            "spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
            "orderledger.relay.enabled=" + relaying));
  }
}

package io.orderledger.benchmark.http;

import static io.orderledger.benchmark.harness.Goal.atLeast;

import io.orderledger.benchmark.axon.JdbcPeer;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.harness.Scenario;
import io.orderledger.benchmark.harness.Stage;
import java.util.List;

/** Commands over HTTP with tokens, reads behind them, overload. */
public final class HttpScenarios {
  private static final int CALLERS = 64;
  private static final int CONNECTIONS = 12;

  private HttpScenarios() {}

  /** B6, B16 and B21. */
  public static List<Scenario> all() {
    return List.of(
        new Scenario(
            "B6",
            "place order over HTTP with tokens, 64 connections",
            "commands/s",
            List.of(atLeast(0.6, "no-op"), atLeast(2.5, "P2")),
            HttpScenarios::placing));
  }

  private static List<Contender> placing(Stage stage) throws Exception {
    Tokens tokens = new Tokens();
    CommandPort ours = CommandPort.ofOurs(stage, tokens);
    CommandPort nothing = CommandPort.over(stage, tokens, "noop", null);
    JdbcPeer peer = new JdbcPeer(stage.newDatabase("http_peer"), CONNECTIONS);
    CommandPort p2 = CommandPort.over(stage, tokens, "p2", peer);
    return List.of(
        closedLoop(stage, Outcome.OURS, ours, new Stored(ours.service())),
        closedLoop(stage, "no-op", nothing, new Stored(null)),
        closedLoop(stage, "P2", p2, new Stored(peer)));
  }

  private static Contender closedLoop(Stage stage, String name, CommandPort port, Stored stored)
      throws Exception {
    return new HttpContender(
        name,
        "one port of Tomcat on virtual threads, RS256 tokens, "
            + CALLERS
            + " keep-alive connections, "
            + CONNECTIONS
            + " to the database; one thread generates the load",
        port,
        stored,
        port.placing(CALLERS),
        stage.cpu(),
        stage.scale().runTime());
  }
}

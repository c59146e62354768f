package io.orderledger.benchmark.http;

import static io.orderledger.benchmark.harness.Goal.atLeast;
import static io.orderledger.benchmark.harness.Goal.within;

import io.orderledger.benchmark.axon.JdbcPeer;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.harness.Scenario;
import io.orderledger.benchmark.harness.Stage;
import java.time.Duration;
import java.util.List;

/** Commands over HTTP with tokens, reads behind them, overload. */
public final class HttpScenarios {
  private static final int CALLERS = 64;
  private static final int CONNECTIONS = 12;
  private static final int RATE = 500;

  /** Ours as the only instance, which publishes to Kafka what it stores; no peer does that. */
  private static final String RELAYED = "relayed";

  private HttpScenarios() {}

  /** B6, B16 and B21. */
  public static List<Scenario> all() {
    return List.of(
        new Scenario(
            "B6",
            "place order over HTTP with tokens, 64 connections",
            "commands/s",
            List.of(atLeast(0.6, "no-op"), atLeast(2.5, "P2")),
            HttpScenarios::placing),
        new Scenario(
            "B16",
            "place order over HTTP until it is visible in the read model, 500 commands/s, p99",
            "ms",
            List.of(within(60)),
            HttpScenarios::visibility),
        new Scenario(
            "B21",
            "place order over HTTP, three times what the service carries",
            "commands/s",
            List.of(
                atLeast(0.9, "best"),
                within(100).of("503 p99 ms"),
                within(64).of("heap growth MB"),
                within(5).of("recovery s")),
            HttpScenarios::overload));
  }

  private static List<Contender> placing(Stage stage) throws Exception {
    Tokens tokens = new Tokens();
    CommandPort ours = CommandPort.storing(stage, tokens);
    CommandPort relaying = CommandPort.relaying(stage, tokens);
    CommandPort nothing = CommandPort.over(stage, tokens, "noop", null);
    JdbcPeer peer = new JdbcPeer(stage.newDatabase("http_peer"), CONNECTIONS);
    CommandPort p2 = CommandPort.over(stage, tokens, "p2", peer);
    return List.of(
        closedLoop(stage, Outcome.OURS, ours, new Stored(ours.service())),
        closedLoop(stage, "no-op", nothing, new Stored(null)),
        closedLoop(stage, "P2", p2, new Stored(peer)),
        closedLoop(stage, RELAYED, relaying, new Stored(relaying.service())));
  }

  private static List<Contender> visibility(Stage stage) throws Exception {
    Tokens tokens = new Tokens();
    CommandPort command = CommandPort.relaying(stage, tokens);
    QueryPort query = new QueryPort(stage, tokens, command.url());
    return List.of(
        new VisibilityContender(
            command, query, stage.cpu(), stage.scale().runTime().multipliedBy(2), RATE));
  }

  private static List<Contender> overload(Stage stage) throws Exception {
    CommandPort port = CommandPort.relaying(stage, new Tokens());
    Stored stored = new Stored(port.service());
    Duration time = stage.scale().runTime();
    Capacity best = new Capacity(port, stored, stage.cpu(), time);
    boolean small = time.compareTo(Duration.ofSeconds(5)) < 0;
    Duration load = small ? time.multipliedBy(2) : Duration.ofSeconds(60);
    return List.of(
        new OverloadContender(
            port, stored, best, stage.cpu(), load, small ? load : Duration.ofSeconds(10)),
        best);
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

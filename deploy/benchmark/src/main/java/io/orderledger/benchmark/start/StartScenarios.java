package io.orderledger.benchmark.start;

import static io.orderledger.benchmark.harness.Goal.atMost;

import io.orderledger.backends.Port;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.EmptyTopics;
import io.orderledger.benchmark.harness.Goal;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.harness.Scenario;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.contract.topic.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs as they ship, with the AOT cache that {@code deploy/aot-cache} makes and without.
 */
public final class StartScenarios {
  private static final String WITHOUT = "no-cache";
  private static final List<Goal> HALF = List.of(atMost(0.5, WITHOUT));

  private StartScenarios() {}

  /** B20: the embedded jar, and each service alone on a running PostgreSQL and an empty broker. */
  public static List<Scenario> all() {
    return List.of(
        new Scenario("B20", "start of the embedded jar to ready", "s", HALF, s -> embedded(s)),
        service("B20-command", "order-command", "order-command/service"),
        service("B20-query", "order-query", "order-query/service"),
        service("B20-activity", "activity-projection", "activity-projection"));
  }

  private static Scenario service(String id, String name, String folder) {
    return new Scenario(
        id, "start of " + name + " to readiness", "s", HALF, s -> service(s, name, folder));
  }

  private static List<Contender> embedded(Stage stage) throws Exception {
    Path folder = stage.newFolder("start");
    List<String> arguments =
        List.of("--port=0", "--kafka-port=0", "--data-dir=" + folder.resolve("data"));
    Path jar = Jars.embedded();
    Path laidOut = Jars.withCache(jar, folder.resolve("cached"), "line", arguments);
    return contenders(stage, Program.embedded(), jar, laidOut, arguments);
  }

  private static List<Contender> service(Stage stage, String name, String module) throws Exception {
    Path jar = Jars.service(module);
    Path folder = stage.newFolder("start");
    String kafka = stage.bootstrapServers();
    // A read side is not ready while what it reads is not there; the write side makes that.
    EmptyTopics.create(kafka, List.of(Topics.ORDER_EVENTS, Topics.CUSTOMER_EVENTS));
    int port = Port.anyFree().claim();
    Database database = stage.newDatabase("start");
    List<String> arguments =
        List.of(
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password(),
            "--spring.kafka.bootstrap-servers=" + kafka,
            "--orderledger.keys.file=" + folder.resolve("product-keys.secret"),
            "--orderledger.download.secret-file=" + folder.resolve("download-link.secret"),
            "--orderledger.software.dir=" + folder.resolve("software"));
    Path laidOut = Jars.withCache(jar, folder.resolve("cached"), port + "/readiness", arguments);
    return contenders(stage, Program.service(name, port), jar, laidOut, arguments);
  }

  private static List<Contender> contenders(
      Stage stage, Program program, Path jar, Path laidOut, List<String> arguments) {
    String cache = "-XX:AOTCache=" + laidOut.resolveSibling("app.aot");
    int warmUps = stage.scale().warmUps();
    return List.of(
        new StartContender(
            Outcome.OURS,
            "extracted jar with AOT cache, one training run",
            program,
            java(List.of(cache, "-jar", laidOut.toString()), arguments),
            warmUps),
        new StartContender(
            WITHOUT,
            "java -jar of the executable jar",
            program,
            java(List.of("-jar", jar.toString()), arguments),
            warmUps));
  }

  private static List<String> java(List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(arguments);
    return command;
  }
}

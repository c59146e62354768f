package io.orderledger.benchmark.reads;

import io.orderledger.activity.ActivityProjectionApplication;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.http.Tokens;
import io.orderledger.benchmark.ours.OurCommandSide;
import io.orderledger.benchmark.ours.OurService;
import io.orderledger.query.OrderQueryApplication;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The three services on databases and a broker of their own. */
final class LedgerSide implements AutoCloseable {
  private final Tokens tokens = new Tokens();
  private final String kafka;
  private final Database queryDatabase;
  private final Database activityDatabase;
  private final OurCommandSide command;
  private final OurService query;
  private final OurService activity;
  private final Seed seed;

  LedgerSide(Stage stage) throws Exception {
    Path folder = stage.newFolder("reads");
    kafka = stage.newBroker();
    queryDatabase = stage.newDatabase("reads_query");
    activityDatabase = stage.newDatabase("reads_activity");
    command =
        new OurCommandSide(
            stage.newDatabase("reads_command"), kafka, folder, List.of(tokens.property()));
    query = start(OrderQueryApplication.application(), queryDatabase);
    activity = start(ActivityProjectionApplication.application(), activityDatabase);
    seed = Seed.through(command, queryDatabase, activityDatabase);
  }

  private OurService start(SpringApplicationBuilder application, Database database) {
    return OurService.start(
        application,
        database,
        kafka,
        List.of("orderledger.command.url=" + command.url(), tokens.property()));
  }

  Seed seed() {
    return seed;
  }

  Database queryDatabase() {
    return queryDatabase;
  }

  Database activityDatabase() {
    return activityDatabase;
  }

  OurCommandSide command() {
    return command;
  }

  Tokens tokens() {
    return tokens;
  }

  URI query(String path) {
    return query.address(path);
  }

  URI activity(String path) {
    return activity.address(path);
  }

  @Override
  public void close() {
    activity.close();
    query.close();
    command.close();
  }
}

package io.orderledger.benchmark.reads;

import io.orderledger.activity.ActivityProjectionApplication;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.http.Tokens;
import io.orderledger.benchmark.ours.OurCommandSide;
import io.orderledger.query.OrderQueryApplication;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The three services on databases and a broker of their own. */
final class LedgerSide implements AutoCloseable {
  private static final String PORT = "local.server.port";

  private final Tokens tokens = new Tokens();
  private final String kafka;
  private final Database queryDatabase;
  private final Database activityDatabase;
  private final OurCommandSide command;
  private final ConfigurableApplicationContext query;
  private final ConfigurableApplicationContext activity;
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

  private ConfigurableApplicationContext start(
      SpringApplicationBuilder application, Database database) {
    List<String> properties =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--orderledger.command.url=http://127.0.0.1:"
                    + command.bean(Environment.class).getRequiredProperty(PORT),
                "--" + tokens.property(),
                "--logging.level.root=WARN"));
    return application.run(properties.toArray(String[]::new));
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
    return address(query, path);
  }

  URI activity(String path) {
    return address(activity, path);
  }

  private static URI address(ConfigurableApplicationContext service, String path) {
    return URI.create(
        "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty(PORT) + path);
  }

  @Override
  public void close() {
    activity.close();
    query.close();
    command.close();
  }
}

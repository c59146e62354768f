package io.orderledger.benchmark.projection;

import static io.orderledger.benchmark.harness.Goal.atLeast;

import io.orderledger.activity.ActivityProjectionApplication;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.Scenario;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.query.OrderQueryApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rebuilds of the read models from a history on the topics. */
public final class ProjectionScenarios {
  private static final int EVENTS = 1_000_000;
  private static final int LEAST_EVENTS = 80_000;
  private static final int COPIES = 2;
  private static final int CONNECTIONS = 8;
  private static final String UNIT = "events/s";

  private ProjectionScenarios() {}

  /** B13 and B14. */
  public static List<Scenario> all() {
    return List.of(
        new Scenario(
            "B13",
            "rebuild of the activity log from the topics",
            UNIT,
            List.of(atLeast(25, "P6"), atLeast(2.5, "P7"), atLeast(0.5, "LC")),
            ProjectionScenarios::activityLog),
        new Scenario(
            "B14",
            "rebuild of listing and credits from the topics",
            UNIT,
            List.of(atLeast(30, "P6"), atLeast(3, "P7")),
            ProjectionScenarios::listingAndCredits));
  }

  private static List<Contender> activityLog(Stage stage) throws Exception {
    Database database = stage.newDatabase("activity");
    OurRebuild ours = ours(stage, ActivityProjectionApplication.application(), database);
    long rows = ours.jdbc().sql("SELECT count(*) FROM history").query(Long.class).single();
    if (rows != ours.topics().events()) {
      throw new IllegalStateException(rows + " rows of " + ours.topics().events() + " events");
    }
    tables(ours.jdbc(), "lc", new PeerHistory());
    List<Contender> contenders = listeners(stage, ours, database, new PeerHistory());
    contenders.add(
        new CopyPeer(
            in(database, "?currentSchema=lc").pool(CONNECTIONS, true), stage.cpu(), COPIES));
    return contenders;
  }

  private static List<Contender> listingAndCredits(Stage stage) throws Exception {
    Database database = stage.newDatabase("query");
    OurRebuild ours = ours(stage, OrderQueryApplication.application(), database);
    return listeners(stage, ours, database, new PeerOrders());
  }

  private static OurRebuild ours(
      Stage stage, SpringApplicationBuilder application, Database database) throws Exception {
    FilledTopics topics =
        FilledTopics.in(
            stage.newFolder("topics"), Math.max(LEAST_EVENTS, stage.scale().count(EVENTS)));
    OurRebuild ours = new OurRebuild(application, database, topics, stage.cpu());
    ours.fill();
    return ours;
  }

  private static List<Contender> listeners(
      Stage stage, OurRebuild ours, Database database, PeerModel model) {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(ours);
    for (PeerSettings peer :
        List.of(
            PeerSettings.naive(seconds(stage, 2, 5)),
            PeerSettings.batched(seconds(stage, 10, 90)))) {
      tables(ours.jdbc(), peer.schema(), model);
      contenders.add(
          new ListenerPeer(
              peer,
              model,
              in(database, peer.urlParameters()).pool(CONNECTIONS, true),
              ours.topics(),
              stage.cpu(),
              stage.scale().warmUps()));
    }
    return contenders;
  }

  /** Tables like ours, indexes and all. */
  private static void tables(JdbcClient jdbc, String schema, PeerModel model) {
    jdbc.sql("CREATE SCHEMA " + schema).update();
    for (String table : model.tables()) {
      jdbc.sql("CREATE TABLE %s.%s (LIKE public.%2$s INCLUDING ALL)".formatted(schema, table))
          .update();
    }
  }

  private static Database in(Database database, String urlParameters) {
    return new Database(database.url() + urlParameters, database.username(), database.password());
  }

  private static Duration seconds(Stage stage, int small, int full) {
    return Duration.ofSeconds(stage.scale().factor() < 1 ? small : full);
  }
}

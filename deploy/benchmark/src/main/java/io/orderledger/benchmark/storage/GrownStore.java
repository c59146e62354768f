package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.command.OrderStore;
import io.orderledger.benchmark.command.StoreContender;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.Measurement;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.command.http.Ids;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** B8: our service on a store with 20,000,000 events beside one that began empty. */
final class GrownStore {
  static final String EMPTY = "empty";

  private static final int ORDERS = 5_000_000;
  private static final int PER_ORDER = 4;
  private static final int CALLERS = 64;

  private GrownStore() {}

  static List<Contender> open(Stage stage) throws Exception {
    History history = History.of(stage.scale().count(ORDERS), PER_ORDER);
    Database grown = stage.newDatabase("grown");
    Filling.told("%,d events".formatted(history.events()), () -> OurHistory.fill(grown, history));
    return List.of(
        contender(stage, history, Outcome.OURS, "%,d events".formatted(history.events()), grown),
        contender(stage, history, EMPTY, "0 events", stage.newDatabase(EMPTY)));
  }

  private static Contender contender(
      Stage stage, History history, String name, String settings, Database database)
      throws Exception {
    OrderStore store = RecentEvents.of(Filling.ours(stage, database), () -> drop(stage, database));
    return new StoreContender(
        name,
        "%s at the start, %d connections, %d callers"
            .formatted(settings, Filling.CONNECTIONS, CALLERS),
        store,
        0,
        stage.cpu(),
        stage.scale().runTime(),
        CALLERS,
        (to, _, _) -> to.send(history.commands().place(Ids.make(Instant.now()))),
        Measurement::value);
  }

  /** 20,000,000 events are 20 GB that the scenarios after this one may need. */
  private static void drop(Stage stage, Database database) {
    try {
      stage.drop(database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

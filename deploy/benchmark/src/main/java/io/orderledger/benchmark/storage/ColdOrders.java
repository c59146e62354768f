package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.axon.JdbcPeer;
import io.orderledger.benchmark.command.OrderStore;
import io.orderledger.benchmark.command.StoreContender;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.Load;
import io.orderledger.benchmark.harness.Measurement;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.harness.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** B3: every command meets an order that most likely nobody has in memory. */
final class ColdOrders {
  private static final int ORDERS = 1_000_000;
  private static final int CALLERS = 64;

  /** As many of the orders as the service keeps of a million by default. */
  private static final int CACHED_PART = 10;

  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private ColdOrders() {}

  static List<Contender> open(Stage stage) throws Exception {
    History history = History.of(stage.scale().count(ORDERS), 1);
    int cached = history.orders() / CACHED_PART;
    Database mine = stage.newDatabase("ours");
    Database theirs = stage.newDatabase("p2");
    JdbcPeer peer = new JdbcPeer(theirs, Filling.CONNECTIONS);
    Filling.told("ours", () -> OurHistory.fill(mine, history));
    Filling.told("P2", () -> PeerHistory.fill(theirs, history));
    OrderStore ours =
        RecentEvents.of(
            Filling.ours(stage, mine, "orderledger.command.cached-aggregates=" + cached));
    for (OrderStore store : List.of(ours, peer)) {
      Load.forTime(stage.cpu(), WARM_UP, CALLERS, (_, _) -> take(history, store));
    }
    String orders = ", %,d orders, warmed up for 5 s more".formatted(history.orders());
    return List.of(
        contender(stage, history, Outcome.OURS, "%,d cached".formatted(cached) + orders, ours),
        contender(stage, history, "P2", "Axon's weak reference cache" + orders, peer));
  }

  private static Contender contender(
      Stage stage, History history, String name, String settings, OrderStore store)
      throws Exception {
    return new StoreContender(
        name,
        "%d connections, %d callers, %s".formatted(Filling.CONNECTIONS, CALLERS, settings),
        store,
        store.events(),
        stage.cpu(),
        stage.scale().runTime(),
        CALLERS,
        (to, _, _) -> take(history, to),
        Measurement::value);
  }

  private static void take(History history, OrderStore store) {
    int order = ThreadLocalRandom.current().nextInt(history.orders());
    store.send(history.commands().key(history.id(order).toString()));
  }
}

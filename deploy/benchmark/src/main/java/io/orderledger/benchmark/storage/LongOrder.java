package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.axon.JdbcPeer;
import io.orderledger.benchmark.command.OrderStore;
import io.orderledger.benchmark.command.StoreContender;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.Measurement;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.ours.OurCommandSide;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B19: one order whose key was taken 100,000 times, and no cache: every command loads it. */
final class LongOrder {
  private static final int EVENTS = 100_001;
  private static final Duration SNAPSHOT = Duration.ofSeconds(30);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private LongOrder() {}

  static List<Contender> open(Stage stage) throws Exception {
    History history = History.of(1, EVENTS);
    Database mine = stage.newDatabase("ours");
    Database theirs = stage.newDatabase("p2");
    JdbcPeer peer = JdbcPeer.uncached(theirs, 2);
    Filling.told("ours", () -> OurHistory.fill(mine, history));
    Filling.told("P2", () -> PeerHistory.fill(theirs, history));
    OurCommandSide ours = Filling.ours(stage, mine, "orderledger.command.cached-aggregates=0");
    ours.send(history.commands().key(history.id(0).toString()));
    awaitSnapshot(ours);
    return List.of(
        contender(stage, history, Outcome.OURS, "snapshots, cached-aggregates=0", ours),
        contender(stage, history, "P2", "no snapshot, no cache, batches of 2,000 events", peer));
  }

  /** The first load, over all events, leaves one. */
  private static void awaitSnapshot(OurCommandSide ours) {
    JdbcClient jdbc = ours.bean(JdbcClient.class);
    long end = System.nanoTime() + SNAPSHOT.toNanos();
    while (jdbc.sql("SELECT count(*) FROM aggregate_snapshot").query(Long.class).single() == 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no snapshot was written");
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  private static Contender contender(
      Stage stage, History history, String name, String settings, OrderStore store)
      throws Exception {
    String id = history.id(0).toString();
    return new StoreContender(
        name,
        settings,
        store,
        store.events(),
        stage.cpu(),
        stage.scale().runTime(),
        1,
        (to, _, _) -> to.send(history.commands().key(id)),
        Measurement::value);
  }
}

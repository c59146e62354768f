package io.orderledger.benchmark.command;

import static io.orderledger.benchmark.harness.Goal.atLeast;
import static io.orderledger.benchmark.harness.Goal.atMost;

import io.orderledger.benchmark.axon.JdbcPeer;
import io.orderledger.benchmark.axon.JpaPeer;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Measurement;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.harness.Scenario;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.jdbc.RowPerCommit;
import io.orderledger.benchmark.ours.OurCommandSide;
import io.orderledger.contract.codec.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToDoubleFunction;

/**
 * Commands in this process, without HTTP, with full durability. Every contender does the same job:
 * it decides and stores. What publishing costs beside it is shown by a contender of its own.
 */
public final class CommandScenarios {
  private static final int CALLERS = 64;
  private static final int HOT_ORDERS = 10_000;
  private static final int ORDERS_OF_ONE_CALLER = 100;
  private static final String COMMANDS = "commands/s";
  private static final String RELAYED = "relayed";

  private CommandScenarios() {}

  /** B1, B2, B4 and B5. */
  public static List<Scenario> all() {
    return List.of(
        new Scenario(
            "B1",
            "place order, in process, 64 callers",
            COMMANDS,
            List.of(atLeast(4, "P2"), atLeast(8, "P1"), atLeast(1, "L1")),
            CommandScenarios::placing),
        new Scenario(
            "B2",
            "get key on 10,000 hot orders, 64 callers",
            COMMANDS,
            List.of(atLeast(4, "P2"), atLeast(0.9, "B1"), atMost(1, "P2").of("p99 ms")),
            CommandScenarios::onHotOrders),
        new Scenario(
            "B4",
            "get key on one hot order, 64 callers",
            COMMANDS,
            List.of(atLeast(5, "P2")),
            stage -> oursAndP2(stage, 1, CALLERS, Measurement::value)),
        new Scenario(
            "B5",
            "get key, one caller, p50",
            "ms",
            List.of(atMost(0.5, "P2")),
            CommandScenarios::oneCaller));
  }

  private static List<Contender> placing(Stage stage) throws Exception {
    OurCommandSide ours = OurStores.storing(stage);
    Orders orders = SampleOrders.of(ours);
    byte[] payload = new EventCodec().payload(SampleOrders.placed(orders));
    return List.of(
        placing(stage, Outcome.OURS, ours, orders),
        placing(stage, "P2", p2(stage), orders),
        placing(stage, "P1", new JpaPeer(stage.newDatabase("p1"), OurStores.CONNECTIONS), orders),
        placing(
            stage,
            "L1",
            new RowPerCommit(stage.newDatabase("l1"), OurStores.CONNECTIONS, payload),
            orders),
        placing(stage, RELAYED, OurStores.relaying(stage), orders));
  }

  private static List<Contender> onHotOrders(Stage stage) throws Exception {
    List<Contender> contenders =
        new ArrayList<>(
            oursAndP2(stage, stage.scale().count(HOT_ORDERS), CALLERS, Measurement::value));
    OurCommandSide placing = OurStores.storing(stage);
    contenders.add(placing(stage, "B1", placing, SampleOrders.of(placing)));
    return contenders;
  }

  private static List<Contender> oneCaller(Stage stage) throws Exception {
    ToDoubleFunction<Measurement> median = m -> m.details().getOrDefault("p50 ms", Double.NaN);
    List<Contender> contenders = new ArrayList<>(oursAndP2(stage, ORDERS_OF_ONE_CALLER, 1, median));
    OurCommandSide relaying = OurStores.relaying(stage);
    Orders orders = SampleOrders.of(relaying);
    contenders.add(taking(stage, RELAYED, relaying, orders, ids(ORDERS_OF_ONE_CALLER), 1, median));
    return contenders;
  }

  private static List<Contender> oursAndP2(
      Stage stage, int count, int callers, ToDoubleFunction<Measurement> value) throws Exception {
    OurCommandSide ours = OurStores.storing(stage);
    Orders orders = SampleOrders.of(ours);
    return List.of(
        taking(stage, Outcome.OURS, ours, orders, ids(count), callers, value),
        taking(stage, "P2", p2(stage), orders, ids(count), callers, value));
  }

  private static JdbcPeer p2(Stage stage) {
    return new JdbcPeer(stage.newDatabase("p2"), OurStores.CONNECTIONS);
  }

  private static Contender placing(Stage stage, String name, OrderStore store, Orders orders)
      throws Exception {
    return contender(
        stage,
        name,
        store,
        CALLERS,
        (s, _, _) -> s.send(orders.place(UUID.randomUUID().toString())),
        Measurement::value);
  }

  private static Contender taking(
      Stage stage,
      String name,
      OrderStore store,
      Orders orders,
      List<String> ids,
      int callers,
      ToDoubleFunction<Measurement> value)
      throws Exception {
    SampleOrders.placeAll(store, orders, ids);
    return contender(
        stage,
        name,
        store,
        callers,
        (s, _, _) -> s.send(orders.key(ids.get(ThreadLocalRandom.current().nextInt(ids.size())))),
        value);
  }

  private static List<String> ids(int count) {
    List<String> ids = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ids.add(UUID.randomUUID().toString());
    }
    return ids;
  }

  private static Contender contender(
      Stage stage,
      String name,
      OrderStore store,
      int callers,
      StoreContender.Workload workload,
      ToDoubleFunction<Measurement> value)
      throws Exception {
    return new StoreContender(
        name,
        OurStores.CONNECTIONS
            + " connections, callers on virtual threads: "
            + callers
            + (name.equals(RELAYED) ? "; ours, publishing to Kafka beside it" : ""),
        store,
        store.events(),
        stage.cpu(),
        stage.scale().runTime(),
        callers,
        workload,
        value);
  }
}

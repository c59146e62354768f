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
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToDoubleFunction;

/** Commands in this process: no HTTP, full durability, the relay running beside ours. */
public final class CommandScenarios {
  private static final int CALLERS = 64;
  private static final int CONNECTIONS = 12;
  private static final int HOT_ORDERS = 10_000;
  private static final String COMMANDS = "commands/s";

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
            List.of(atLeast(4, "P2")),
            stage ->
                onHotOrders(stage, stage.scale().count(HOT_ORDERS), CALLERS, Measurement::value)),
        new Scenario(
            "B4",
            "get key on one hot order, 64 callers",
            COMMANDS,
            List.of(atLeast(5, "P2")),
            stage -> onHotOrders(stage, 1, CALLERS, Measurement::value)),
        new Scenario(
            "B5",
            "get key, one caller, p50",
            "ms",
            List.of(atMost(0.5, "P2")),
            stage -> onHotOrders(stage, 100, 1, CommandScenarios::median)));
  }

  private static double median(Measurement measured) {
    return Objects.requireNonNull(measured.details().get("p50 ms"));
  }

  private static List<Contender> placing(Stage stage) throws Exception {
    OurCommandSide ours = ours(stage);
    Orders orders = SampleOrders.of(ours);
    byte[] payload = new EventCodec().payload(SampleOrders.placed(orders));
    Map<String, OrderStore> stores =
        OrderedStores.of(
            Outcome.OURS,
            ours,
            "P2",
            new JdbcPeer(stage.newDatabase("p2"), CONNECTIONS),
            "P1",
            new JpaPeer(stage.newDatabase("p1"), CONNECTIONS),
            "L1",
            new RowPerCommit(stage.newDatabase("l1"), CONNECTIONS, payload));
    return contenders(
        stage,
        stores,
        CALLERS,
        (store, _, _) -> store.send(orders.place(UUID.randomUUID().toString())),
        Measurement::value);
  }

  private static List<Contender> onHotOrders(
      Stage stage, int count, int callers, ToDoubleFunction<Measurement> value) throws Exception {
    OurCommandSide ours = ours(stage);
    Orders orders = SampleOrders.of(ours);
    Map<String, OrderStore> stores =
        OrderedStores.of(
            Outcome.OURS, ours, "P2", new JdbcPeer(stage.newDatabase("p2"), CONNECTIONS));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(UUID.randomUUID().toString());
    }
    for (OrderStore store : stores.values()) {
      SampleOrders.placeAll(store, orders, ids);
    }
    return contenders(
        stage,
        stores,
        callers,
        (store, _, _) ->
            store.send(orders.key(ids.get(ThreadLocalRandom.current().nextInt(ids.size())))),
        value);
  }

  private static OurCommandSide ours(Stage stage) throws Exception {
    return new OurCommandSide(
        stage.newDatabase("ours"),
        stage.bootstrapServers(),
        Files.createTempDirectory("order-ledger-benchmark"),
        List.of("spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS));
  }

  private static List<Contender> contenders(
      Stage stage,
      Map<String, OrderStore> stores,
      int callers,
      StoreContender.Workload workload,
      ToDoubleFunction<Measurement> value)
      throws Exception {
    List<Contender> contenders = new ArrayList<>();
    for (Map.Entry<String, OrderStore> store : stores.entrySet()) {
      contenders.add(
          new StoreContender(
              store.getKey(),
              CONNECTIONS + " connections, " + callers + " callers on virtual threads",
              store.getValue(),
              store.getValue().events(),
              stage.cpu(),
              stage.scale().runTime(),
              callers,
              workload,
              value));
    }
    return contenders;
  }
}

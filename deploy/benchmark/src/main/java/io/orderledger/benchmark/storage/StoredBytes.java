package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.axon.JdbcPeer;
import io.orderledger.benchmark.command.OrderStore;
import io.orderledger.benchmark.command.SampleOrders;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.CpuClock;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.Measurement;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.harness.Scale;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.ours.OurCommandSide;
import io.orderledger.command.dispatch.CommandContext;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.order.OrderCommand;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** B7: what the server writes for a part of a million events, and what of it stays. */
final class StoredBytes implements Contender {
  static final String DISK = "disk bytes per event";

  private static final int EVENTS = 1_000_000;
  private static final int PER_ORDER = 4;
  private static final int NEWEST = 256;
  private static final int CALLERS = 64;
  private static final int WARM_UP_PART = 20;

  private final String name;
  private final OrderStore store;
  private final Consumer<OrderCommand> to;
  private final Tables tables;
  private final OrderRounds rounds;
  private final CpuClock cpu;
  private final int part;
  private final long sizeBefore;
  private int warmUps;
  private long sent;

  private StoredBytes(
      String name,
      OrderStore store,
      Consumer<OrderCommand> to,
      Tables tables,
      OrderRounds rounds,
      Stage stage)
      throws SQLException {
    Scale scale = stage.scale();
    this.name = name;
    this.store = store;
    this.to = to;
    this.tables = tables;
    this.rounds = rounds;
    this.cpu = stage.cpu();
    this.part = scale.count(EVENTS) / scale.repeats();
    this.warmUps = scale.warmUps();
    this.sizeBefore = tables.size();
    this.sent = store.events();
  }

  static List<Contender> open(Stage stage) throws Exception {
    Database mine = stage.newDatabase("ours");
    Database theirs = stage.newDatabase("p2");
    OurCommandSide service = Filling.ours(stage, mine);
    CommandDispatcher dispatcher = service.bean(CommandDispatcher.class);
    OrderRounds rounds = new OrderRounds(SampleOrders.of(service), CALLERS, PER_ORDER, NEWEST);
    JdbcPeer peer = new JdbcPeer(theirs, Filling.CONNECTIONS);
    return List.of(
        new StoredBytes(
            Outcome.OURS,
            RecentEvents.of(service),
            command -> dispatcher.dispatch(command, context()),
            Tables.of(mine, "event"),
            rounds,
            stage),
        new StoredBytes(
            "P2", peer, peer::send, Tables.of(theirs, "DomainEventEntry"), rounds, stage));
  }

  /** Ids as long as those of real requests, and as those Axon gives its messages. */
  private static CommandContext context() {
    return new CommandContext(
        UUID.randomUUID().toString(), null, UUID.randomUUID().toString(), null);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String settings() {
    return "%,d events a repeat after a checkpoint, the next repeat on top; warm-ups are a %dth of"
            .formatted(part, WARM_UP_PART)
        + " that; one order placed for every three keys; vacuumed at the end of each"
        + " repeat, and no autovacuum meanwhile; no request ids kept";
  }

  @Override
  public Measurement measure() throws Exception {
    int events = warmUps-- > 0 ? part / WARM_UP_PART : part;
    tables.checkpoint();
    long log = tables.log();
    double cpuBefore = cpu.seconds();
    long begun = System.nanoTime();
    rounds.send(events, to);
    double seconds = (System.nanoTime() - begun) / 1e9;
    double cpuUsed = cpu.seconds() - cpuBefore;
    sent += events;
    verify();
    tables.vacuum();
    return new Measurement(
        (double) (tables.log() - log) / events,
        cpuUsed * 1000 / events,
        Map.of(DISK, (double) (tables.size() - sizeBefore) / sent, "commands/s", events / seconds));
  }

  private void verify() throws SQLException {
    if (store.events() != sent || store.brokenStreams() != 0) {
      throw new IllegalStateException(name + " did not store the events it acknowledged");
    }
  }

  @Override
  public void close() {
    try (tables) {
      store.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

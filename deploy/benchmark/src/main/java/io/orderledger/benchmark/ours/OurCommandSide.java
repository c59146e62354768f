package io.orderledger.benchmark.ours;

import io.orderledger.benchmark.command.OrderStore;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.command.OrderCommandApplication;
import io.orderledger.command.dispatch.CommandContext;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.command.order.OrderCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The command service as it ships, relay and all, on its own database and port. */
public final class OurCommandSide implements OrderStore {
  private static final CommandContext CONTEXT =
      new CommandContext("benchmark", null, "benchmark", null);

  private final OurService service;
  private final CommandDispatcher dispatcher;

  /**
   * Starts the service.
   *
   * @param secrets folder for the files it keeps secrets in
   * @param more further properties, {@code name=value}
   */
  public OurCommandSide(
      Database database, String bootstrapServers, Path secrets, List<String> more) {
    this(database, bootstrapServers, secrets, more, _ -> {});
  }

  /**
   * Starts the service.
   *
   * @param secrets folder for the files it keeps secrets in
   * @param more further properties, {@code name=value}
   * @param initializer changes the context before it is filled, to put another bean in
   */
  public OurCommandSide(
      Database database,
      String bootstrapServers,
      Path secrets,
      List<String> more,
      ApplicationContextInitializer<GenericApplicationContext> initializer) {
    service =
        OurService.start(
            OrderCommandApplication.application().initializers(initializer),
            database,
            bootstrapServers,
            Stream.concat(
                    Stream.of(
                        "orderledger.keys.file=" + secrets.resolve("product-keys.secret"),
                        "orderledger.download.secret-file="
                            + secrets.resolve("download-link.secret"),
                        "orderledger.software.dir=" + secrets.resolve("software")),
                    more.stream())
                .toList());
    dispatcher = service.bean(CommandDispatcher.class);
  }

  @Override
  public void send(OrderCommand command) {
    OrderOutcome outcome = dispatcher.dispatch(command, CONTEXT);
    if (outcome.refusal() != null) {
      throw new IllegalStateException("refused: " + outcome.refusal());
    }
  }

  /** The port it listens on, on the loopback interface. */
  public int port() {
    return service.port();
  }

  /** The base of its addresses, without a slash at the end. */
  public String url() {
    return service.url();
  }

  /** A bean of the running service. */
  public <T> T bean(Class<T> type) {
    return service.bean(type);
  }

  @Override
  public long events() {
    return number("SELECT count(*) FROM event");
  }

  @Override
  public long brokenStreams() {
    return number(
        """
        SELECT count(*) FROM (SELECT 1 FROM event GROUP BY aggregate_id
          HAVING min(sequence) <> 0 OR max(sequence) <> count(*) - 1) broken
        """);
  }

  private long number(String sql) {
    return service.jdbc().sql(sql).query(Long.class).single();
  }

  @Override
  public void close() {
    service.close();
  }
}

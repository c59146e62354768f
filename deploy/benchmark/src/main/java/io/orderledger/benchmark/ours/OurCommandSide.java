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
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command service as it ships, relay and all, on its own database and port. */
public final class OurCommandSide implements OrderStore {
  /** What the peers' jars would switch on in a service that ships without them. */
  private static final String PEERS_OWN =
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
          + "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration";

  private static final CommandContext CONTEXT =
      new CommandContext("benchmark", null, "benchmark", null);

  private final ConfigurableApplicationContext context;
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
    List<String> properties =
        new java.util.ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--orderledger.keys.file=" + secrets.resolve("product-keys.secret"),
                "--orderledger.download.secret-file=" + secrets.resolve("download-link.secret"),
                "--orderledger.software.dir=" + secrets.resolve("software"),
                "--spring.autoconfigure.exclude=" + PEERS_OWN,
                "--logging.level.root=WARN"));
    more.forEach(p -> properties.add("--" + p));
    context =
        OrderCommandApplication.application()
            .initializers(initializer)
            .run(properties.toArray(String[]::new));
    dispatcher = context.getBean(CommandDispatcher.class);
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
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** A bean of the running service. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
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
    return context.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
  }

  @Override
  public void close() {
    context.close();
  }
}

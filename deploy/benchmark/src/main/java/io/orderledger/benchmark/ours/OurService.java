package io.orderledger.benchmark.ours;

import io.orderledger.benchmark.harness.Database;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of the services as it ships, on its own database and a free port of the loopback. */
public final class OurService implements AutoCloseable {
  /** What the peers' jars would switch on in services that ship without them. */
  private static final String PEERS_OWN =
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
          + "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration";

  private final ConfigurableApplicationContext context;

  private OurService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts a service.
   *
   * @param more further properties, {@code name=value}
   */
  public static OurService start(
      SpringApplicationBuilder application,
      Database database,
      String bootstrapServers,
      List<String> more) {
    Stream<String> always =
        Stream.of(
            "server.port=0",
            "server.address=127.0.0.1",
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + database.username(),
            "spring.datasource.password=" + database.password(),
            "spring.kafka.bootstrap-servers=" + bootstrapServers,
            "spring.autoconfigure.exclude=" + PEERS_OWN,
            "logging.level.root=WARN");
    return new OurService(
        application.run(
            Stream.concat(always, more.stream()).map(p -> "--" + p).toArray(String[]::new)));
  }

  /** The port it listens on. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** The base of its addresses, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** The address of a path and query. */
  public URI address(String path) {
    return URI.create(url() + path);
  }

  /** A bean of the running service. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** All its beans of a type. */
  public <T> List<T> beans(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  /** The service's own way to its database. */
  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  @Override
  public void close() {
    context.close();
  }
}

package io.orderledger.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Both servers as containers of a Docker engine. */
record ContainerPair(PostgreSQLContainer postgres, KafkaContainer kafka) implements BackendPair {

  private static final String POSTGRES_IMAGE = "postgres:18.6";
  private static final String KAFKA_IMAGE = "apache/kafka:4.2.2";
  private static final int BOUND_SECONDS = 90;
  private static final Executor ENGINE =
      task -> Thread.ofPlatform().daemon().name("docker-engine").start(task);

  /**
   * The running pair, or empty when it is not up in 90 seconds: no engine answers, or the images do
   * not come, Testcontainers' own among them.
   */
  static Optional<BackendPair> start() {
    if (!engineConfigured()) {
      return Optional.empty();
    }
    var pair = new ContainerPair(newPostgres(), new KafkaContainer(KAFKA_IMAGE));
    CompletableFuture<Void> started =
        CompletableFuture.runAsync(ContainerPair::askEngine, ENGINE)
            .thenCompose(answered -> Startables.deepStart(pair.postgres, pair.kafka));
    try {
      started.get(BOUND_SECONDS, TimeUnit.SECONDS);
      return Optional.of(pair);
    } catch (ExecutionException | TimeoutException e) {
      started.cancel(true);
      pair.postgres.stop();
      pair.kafka.stop();
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while containers start", e);
    }
  }

  @Override
  public String kind() {
    return "containers";
  }

  @Override
  public void createDatabase(String database) {
    try (var connection =
            DriverManager.getConnection(
                jdbcUrl("postgres"), postgres.getUsername(), postgres.getPassword());
        var exists = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?");
        var statement = connection.createStatement()) {
      exists.setString(1, database);
      try (var rows = exists.executeQuery()) {
        if (!rows.next()) {
          statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("database %s cannot be made".formatted(database), e);
    }
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://%s:%d/%s"
        .formatted(postgres.getHost(), postgres.getFirstMappedPort(), database);
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  /** On a daemon thread: it goes on for minutes where an image cannot be had. */
  private static void askEngine() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new IllegalStateException("no Docker engine answers");
    }
  }

  private static PostgreSQLContainer newPostgres() {
    return new PostgreSQLContainer(POSTGRES_IMAGE)
        .withUsername(Backends.USERNAME)
        .withPassword(Backends.PASSWORD)
        .withEnv(
            "POSTGRES_INITDB_ARGS",
            "--no-locale --locale-provider=builtin --builtin-locale=C.UTF-8 --encoding=UTF8")
        .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
  }

  /** Looks before Testcontainers does, which complains at length where there is no engine. */
  private static boolean engineConfigured() {
    Path home = Path.of(System.getProperty("user.home"));
    return System.getenv("DOCKER_HOST") != null
        || Stream.concat(
                List.of(
                    Path.of("/var/run/docker.sock"),
                    home.resolve(".docker/run/docker.sock"),
                    home.resolve(".testcontainers.properties"))
                    .stream(),
                Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).stream()
                    .map(folder -> Path.of(folder, "docker.sock")))
            .anyMatch(Files::exists);
  }
}

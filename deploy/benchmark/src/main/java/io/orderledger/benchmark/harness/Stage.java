package io.orderledger.benchmark.harness;

import io.orderledger.backends.LocalKafka;
import io.orderledger.backends.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL server all contenders share and the brokers of the scenario, all with full
 * durability. Every scenario begins with an empty broker: a service that reads the topics would
 * take another one's events for its own.
 */
public final class Stage implements AutoCloseable {
  private final Path folder;
  private final LocalPostgres postgres;
  private final Scale scale;
  private final CpuClock cpu;
  private final AtomicInteger databases = new AtomicInteger();
  private final Map<Path, LocalKafka> brokers = new HashMap<>();
  private final List<Database> ofScenario = new ArrayList<>();
  private @Nullable String shared;

  private Stage(Path folder, LocalPostgres postgres, Scale scale) throws SQLException {
    this.folder = folder;
    this.postgres = postgres;
    this.scale = scale;
    this.cpu = CpuClock.of(created("cpu"));
  }

  /**
   * Starts the server on a free port.
   *
   * @param folder for all data of the run; must be new, and is deleted after this process
   */
  public static Stage in(Path folder, Scale scale) throws SQLException {
    LocalPostgres postgres =
        LocalPostgres.in(folder.resolve("postgres"))
            .durable(true)
            .deleteAfterwards(folder)
            .setting("shared_buffers", "1GB")
            .setting("max_wal_size", "4GB")
            .setting("max_connections", "300")
            .setting("wal_level", "logical")
            .start();
    return new Stage(folder, postgres, scale);
  }

  /** The settings of the server, for the report. */
  public String settings() {
    return "PostgreSQL 18, fsync=on, synchronous_commit=on, full_page_writes=on,"
        + " shared_buffers=1GB, max_wal_size=4GB; one KRaft broker, acks=all";
  }

  public Scale scale() {
    return scale;
  }

  /** Makes an empty database whose name begins with {@code purpose} and gives its address. */
  public Database newDatabase(String purpose) {
    Database made = created(purpose);
    ofScenario.add(made);
    return made;
  }

  private Database created(String purpose) {
    String name = purpose + "_" + databases.incrementAndGet();
    postgres.createDatabase(name);
    return new Database(postgres.jdbcUrl(name), postgres.username(), postgres.password());
  }

  /** Makes an empty folder whose name begins with {@code purpose}. */
  public Path newFolder(String purpose) throws IOException {
    return Files.createTempDirectory(folder, purpose);
  }

  /** Takes a database away, and whoever is connected to it. */
  public void drop(Database database) throws SQLException {
    ofScenario.remove(database);
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), postgres.username(), postgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "DROP DATABASE " + statement.enquoteIdentifier(name, true) + " WITH (FORCE)");
    }
  }

  /** CPU time of everything the contenders use. */
  public CpuClock cpu() {
    return cpu;
  }

  /** The broker of the scenario, which is started when it is first asked for. */
  public String bootstrapServers() throws IOException {
    String servers = shared;
    if (servers == null) {
      servers = newBroker();
      shared = servers;
    }
    return servers;
  }

  /** Starts one more broker for the scenario and gives its address. */
  public String newBroker() throws IOException {
    Path data = newFolder("kafka");
    LocalKafka broker = LocalKafka.in(data).durable(true).start();
    brokers.put(data, broker);
    return broker.bootstrapServers();
  }

  /** Takes the scenario's brokers and databases away, for the next one needs their room. */
  void endScenario() throws IOException, SQLException {
    for (Map.Entry<Path, LocalKafka> broker : brokers.entrySet()) {
      broker.getValue().close();
      FileSystemUtils.deleteRecursively(broker.getKey());
    }
    brokers.clear();
    shared = null;
    for (Database database : List.copyOf(ofScenario)) {
      drop(database);
    }
  }

  @Override
  public void close() throws IOException {
    brokers.values().forEach(LocalKafka::close);
    postgres.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}

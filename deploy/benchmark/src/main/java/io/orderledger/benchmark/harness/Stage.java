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
import java.util.concurrent.atomic.AtomicInteger;

/** The PostgreSQL server and the broker all contenders share, both with full durability. */
public final class Stage implements AutoCloseable {
  private final Path folder;
  private final LocalPostgres postgres;
  private final LocalKafka kafka;
  private final Scale scale;
  private final CpuClock cpu;
  private final AtomicInteger databases = new AtomicInteger();

  private Stage(Path folder, LocalPostgres postgres, LocalKafka kafka, Scale scale)
      throws SQLException {
    this.folder = folder;
    this.postgres = postgres;
    this.kafka = kafka;
    this.scale = scale;
    this.cpu = CpuClock.of(newDatabase("cpu"));
  }

  /**
   * Starts both on free ports.
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
    LocalKafka kafka = LocalKafka.in(folder.resolve("kafka")).durable(true).start();
    return new Stage(folder, postgres, kafka, scale);
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

  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  @Override
  public void close() {
    kafka.close();
    postgres.close();
  }
}

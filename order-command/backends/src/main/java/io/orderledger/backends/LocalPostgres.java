package io.orderledger.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL 18 server on the loopback interface whose data stays in a folder. It ends with this
 * process, also when that is killed; one still left running on the same folder is stopped first.
 */
public final class LocalPostgres implements AutoCloseable {

  private static final String USER = "postgres";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String DUPLICATE_DATABASE = "42P04";

  private final DataFolder folder;
  private final Postmaster postmaster;
  private final Watchdog watchdog;
  private final int port;
  private final String password;

  private LocalPostgres(
      DataFolder folder, Postmaster postmaster, Watchdog watchdog, int port, String password) {
    this.folder = folder;
    this.postmaster = postmaster;
    this.watchdog = watchdog;
    this.port = port;
    this.password = password;
  }

  /** A server in this folder; durable, on any free port, unless said otherwise. */
  public static Builder in(Path folder) {
    return new Builder(folder);
  }

  public int port() {
    return port;
  }

  /** The superuser's name. */
  public String username() {
    return USER;
  }

  public String password() {
    return password;
  }

  /** The JDBC address of a database of this server, whether it exists or not. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Makes the database when it does not exist. */
  public void createDatabase(String database) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
        var exists = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?");
        var statement = connection.createStatement()) {
      exists.setString(1, database);
      try (var rows = exists.executeQuery()) {
        if (!rows.next()) {
          statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true));
        }
      }
    } catch (SQLException e) {
      if (!UNIQUE_VIOLATION.equals(e.getSQLState())
          && !DUPLICATE_DATABASE.equals(e.getSQLState())) {
        throw new BackendException("database %s cannot be made".formatted(database), e);
      }
    }
  }

  /** Stops the server within 30 seconds; the data stays. */
  @Override
  public void close() {
    try (folder;
        watchdog) {
      postmaster.stop();
    }
  }

  /** What the server is to be like. */
  public static final class Builder {

    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Port port = Port.anyFree();
    private String password = USER;
    private boolean durable = true;
    private List<Path> deleted = List.of();

    private Builder(Path folder) {
      this.folder = folder;
    }

    public Builder port(Port chosen) {
      this.port = chosen;
      return this;
    }

    /** The superuser's password; it counts when the folder is new. */
    public Builder password(String chosen) {
      this.password = chosen;
      return this;
    }

    /** Whether a commit survives a crash of the machine. Anything but a test says yes. */
    public Builder durable(boolean chosen) {
      this.durable = chosen;
      return this;
    }

    /** Deletes a folder, this one or one around it, after this process has ended. */
    public Builder deleteAfterwards(Path chosen) {
      this.deleted = List.of(chosen);
      return this;
    }

    /** One more line of configuration, stronger than the defaults. */
    public Builder setting(String name, String value) {
      settings.put(name, value);
      return this;
    }

    /**
     * Starts the server and waits, 60 seconds at most, until it takes connections.
     *
     * @throws BackendException when the port is taken, the folder is in use, or it does not start
     */
    public LocalPostgres start() {
      DataFolder held = DataFolder.hold(folder);
      try {
        var program = new PostgresProgram(PostgresBinaries.unpacked());
        var cluster = new PostgresCluster(program, held.path());
        var postmaster =
            new Postmaster(program, cluster.data(), held.path().resolve("postgres.log"));
        cluster.initialise(USER, password);
        postmaster.stopLeftOver();
        int listening = port.claim();
        cluster.configure(PostgresSettings.of(listening, durable, settings));
        var watchdog = Watchdog.over(postmaster.stopCommand(), deleted);
        postmaster.start();
        return new LocalPostgres(held, postmaster, watchdog, listening, password);
      } catch (IOException e) {
        held.close();
        throw new BackendException("PostgreSQL cannot use %s: %s".formatted(folder, e), e);
      } catch (RuntimeException e) {
        held.close();
        throw e;
      }
    }
  }
}

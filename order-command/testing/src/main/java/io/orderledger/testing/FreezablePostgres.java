package io.orderledger.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.orderledger.backends.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL of a test's own that can stop answering while its connections stay open, as behind a
 * network that is cut or on a machine that hangs.
 */
public final class FreezablePostgres implements AutoCloseable {
  private static final String DATABASE = "freezable";

  private final LocalPostgres postgres;
  private List<ProcessHandle> frozen = List.of();

  private FreezablePostgres(LocalPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts one in this folder, with one empty database. */
  public static FreezablePostgres in(Path folder) {
    LocalPostgres postgres = LocalPostgres.in(folder).durable(false).start();
    postgres.createDatabase(DATABASE);
    return new FreezablePostgres(postgres);
  }

  public String url() {
    return postgres.jdbcUrl(DATABASE);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), postgres.username(), postgres.password());
  }

  /** Stops all its processes where they are. */
  public void freeze() throws SQLException, IOException {
    ProcessHandle postmaster = postmaster();
    frozen = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    signal("-STOP");
  }

  /** Lets them go on. */
  public void thaw() throws IOException {
    signal("-CONT");
    frozen = List.of();
  }

  private ProcessHandle postmaster() throws SQLException, IOException {
    try (Connection connection = connect();
        var row =
            connection.createStatement().executeQuery("SELECT current_setting('data_directory')")) {
      row.next();
      Path file = Path.of(row.getString(1)).resolve("postmaster.pid");
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
          .orElseThrow();
    }
  }

  private void signal(String name) throws IOException {
    List<String> command = new ArrayList<>(List.of("kill", name));
    frozen.stream().filter(ProcessHandle::isAlive).forEach(p -> command.add(p.pid() + ""));
    if (command.size() > 2) {
      Process kill = new ProcessBuilder(command).start();
      try {
        kill.waitFor(10, SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Thaws it and stops it. */
  @Override
  public void close() throws IOException {
    thaw();
    postgres.close();
  }
}

package io.orderledger.embedded;

import io.orderledger.backends.BackendException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Where the servers of the system that runs on a folder answer. It stands in a file beside the data
 * while the system runs, and perhaps after a kill.
 *
 * @param kafka the bootstrap address
 */
record RunningSystem(int postgresPort, String kafka, String password) {

  private static final String FILE = "running";
  private static final String ANSWER_SECONDS = "5";

  /** Writes the file; closing what is returned deletes it. */
  static AutoCloseable announce(Path folder, BackEnds backEnds) {
    Path file = folder.resolve(FILE);
    try {
      Files.write(
          file, List.of(String.valueOf(backEnds.postgres().port()), backEnds.bootstrapServers()));
    } catch (IOException e) {
      throw new BackendException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
    return () -> Files.deleteIfExists(file);
  }

  /**
   * The system that runs on this folder, found by its PostgreSQL taking the folder's password.
   *
   * @throws UsageException when none does
   */
  static RunningSystem on(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(FILE));
      var found =
          new RunningSystem(
              Integer.parseInt(lines.getFirst()),
              lines.getLast(),
              Files.readString(BackEnds.passwordFile(folder), StandardCharsets.US_ASCII));
      found.answer();
      return found;
    } catch (IOException | SQLException | RuntimeException e) {
      throw new UsageException(
          "no system runs on %s: start it first, with the same --data-dir"
              .formatted(folder.toAbsolutePath()));
    }
  }

  /** What a service is told to reach a database and the broker. */
  Map<String, String> properties(String database) {
    return Map.of(
        "spring.datasource.url",
        url(database),
        "spring.datasource.username",
        "postgres",
        "spring.datasource.password",
        password,
        "spring.kafka.bootstrap-servers",
        kafka);
  }

  private void answer() throws SQLException {
    var credentials = new Properties();
    credentials.put("user", "postgres");
    credentials.put("password", password);
    credentials.put("loginTimeout", ANSWER_SECONDS);
    DriverManager.getConnection(url("postgres"), credentials).close();
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, database);
  }
}

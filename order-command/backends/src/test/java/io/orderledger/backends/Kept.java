package io.orderledger.backends;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process that commits one row, says so, and then waits to be killed. */
final class Kept {

  private Kept() {}

  static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    LocalPostgres server = LocalPostgres.in(folder).start();
    try (var connection =
            DriverManager.getConnection(
                server.jdbcUrl("postgres"), server.username(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
    }
    System.out.println("committed " + server.port());
    Thread.currentThread().join();
  }
}

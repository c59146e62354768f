package io.orderledger.benchmark.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * CPU time of this process, where contenders and broker run, and of the living processes of the
 * PostgreSQL server beside it. What a process has used is gone from the sum once it has ended.
 */
public final class CpuClock {
  private final ProcessHandle postmaster;

  private CpuClock(ProcessHandle postmaster) {
    this.postmaster = postmaster;
  }

  /** The clock of this process and the server of this database, which must run on this machine. */
  static CpuClock of(Database database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      ProcessHandle backend = ProcessHandle.of(row.getLong(1)).orElseThrow();
      return new CpuClock(backend.parent().orElseThrow());
    }
  }

  /** CPU seconds used so far. */
  public double seconds() {
    Stream<ProcessHandle> server = Stream.concat(Stream.of(postmaster), postmaster.descendants());
    return Stream.concat(Stream.of(ProcessHandle.current()), server)
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toNanos)
            .sum()
        / 1e9;
  }
}

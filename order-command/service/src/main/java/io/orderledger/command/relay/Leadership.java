package io.orderledger.command.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to relay: a lock that belongs to a session of the database and ends with it. Whoever
 * holds it reads and writes on that very session, and so notices its end.
 */
final class Leadership implements AutoCloseable {
  private static final long LOCK = 0x4F72_6465_724CL;
  private static final String KEEP_ALIVE =
      "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

  private final Connection connection;

  private Leadership(Connection connection) {
    this.connection = connection;
  }

  /** Takes the lock if nobody has it. */
  static Optional<Leadership> take(DataSource dataSource) throws SQLException {
    Connection c = dataSource.getConnection();
    boolean taken = false;
    try {
      c.setAutoCommit(true);
      taken = locked(c);
      if (taken) {
        try (Statement s = c.createStatement()) {
          s.execute(KEEP_ALIVE);
        }
      }
    } finally {
      if (!taken) {
        c.close();
      }
    }
    return taken ? Optional.of(new Leadership(c)) : Optional.empty();
  }

  private static boolean locked(Connection c) throws SQLException {
    try (Statement s = c.createStatement();
        ResultSet rs = s.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
      return rs.next() && rs.getBoolean(1);
    }
  }

  Connection connection() {
    return connection;
  }

  /** Gives the lock back; when that fails, ends the session, which gives it back too. */
  @Override
  public void close() throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
    } catch (SQLException e) {
      connection.abort(Runnable::run);
    } finally {
      connection.close();
    }
  }
}

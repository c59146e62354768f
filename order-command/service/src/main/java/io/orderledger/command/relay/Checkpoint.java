package io.orderledger.command.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Up to which position Kafka has every event; written lazily, so what follows may be sent twice.
 */
final class Checkpoint {
  private final Connection connection;
  private final long everyNanos;
  private long stored;
  private long writtenAt = System.nanoTime();

  private Checkpoint(Connection connection, long everyNanos, long stored) {
    this.connection = connection;
    this.everyNanos = everyNanos;
    this.stored = stored;
  }

  static Checkpoint read(Connection c, long everyNanos) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("SELECT position FROM relay_checkpoint");
        ResultSet rs = s.executeQuery()) {
      rs.next();
      return new Checkpoint(c, everyNanos, rs.getLong(1));
    }
  }

  long stored() {
    return stored;
  }

  /** Writes {@code acknowledged} when it is time to. */
  void reached(long acknowledged) throws SQLException {
    if (acknowledged > stored && System.nanoTime() - writtenAt >= everyNanos) {
      write(acknowledged);
    }
  }

  /**
   * Writes {@code acknowledged}; never moves back. Does not wait for the disk: a write that is lost
   * in a crash only has events sent twice.
   */
  void write(long acknowledged) throws SQLException {
    String sql =
        """
        UPDATE relay_checkpoint SET position = greatest(position, ?)
        WHERE set_config('synchronous_commit', 'off', true) = 'off'
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setLong(1, acknowledged);
      s.executeUpdate();
    }
    stored = acknowledged;
    writtenAt = System.nanoTime();
  }
}

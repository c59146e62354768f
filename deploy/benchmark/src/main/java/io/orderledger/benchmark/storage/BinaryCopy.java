package io.orderledger.benchmark.storage;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows in PostgreSQL's binary COPY format. */
final class BinaryCopy implements AutoCloseable {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
  private static final int BUFFER = 1 << 18;

  private final DataOutputStream out;

  /**
   * Begins.
   *
   * @param sql {@code COPY ... FROM STDIN (FORMAT binary)}
   */
  BinaryCopy(Connection connection, String sql) throws SQLException, IOException {
    out =
        new DataOutputStream(
            new BufferedOutputStream(
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, BUFFER),
                BUFFER));
    out.write(SIGNATURE);
    out.writeInt(0);
    out.writeInt(0);
  }

  BinaryCopy row(int columns) throws IOException {
    out.writeShort(columns);
    return this;
  }

  BinaryCopy number(long value) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(value);
    return this;
  }

  /** A {@code timestamptz}. */
  BinaryCopy millis(long epochMillis) throws IOException {
    return number((epochMillis - EPOCH) * 1_000);
  }

  BinaryCopy uuid(UUID value) throws IOException {
    out.writeInt(2 * Long.BYTES);
    out.writeLong(value.getMostSignificantBits());
    out.writeLong(value.getLeastSignificantBits());
    return this;
  }

  BinaryCopy text(String value) throws IOException {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  BinaryCopy bytes(byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
    return this;
  }

  BinaryCopy nothing() throws IOException {
    out.writeInt(-1);
    return this;
  }

  /** Ends the copy; fails where a row was not taken. */
  @Override
  public void close() throws IOException {
    out.writeShort(-1);
    out.close();
  }
}

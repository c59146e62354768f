package io.orderledger.projection.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by PostgreSQL's binary COPY, sent in pieces as they come. Used by
 * one thread; nothing else may use the connection before it is closed.
 */
public final class CopyStream implements AutoCloseable {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int PIECE = 256 * 1024;
  private static final long EPOCH_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final CopyIn copy;
  private byte[] bytes = new byte[PIECE + PIECE / 4];
  private int size;

  private CopyStream(CopyIn copy) {
    this.copy = copy;
    raw(SIGNATURE);
    putInt(0);
    putInt(0);
  }

  /**
   * Begins to copy.
   *
   * @param sql {@code COPY ... FROM STDIN (FORMAT binary)}
   */
  public static CopyStream into(Connection tx, String sql) throws SQLException {
    return new CopyStream(tx.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
  }

  /** Begins a row of so many columns. */
  public CopyStream row(int columns) throws SQLException {
    if (size >= PIECE) {
      send();
    }
    return putShort(columns);
  }

  /** A {@code bigint}. */
  public CopyStream int8(long value) {
    return putInt(8).putLong(value);
  }

  /** A {@code smallint}. */
  public CopyStream int2(int value) {
    return putInt(2).putShort(value);
  }

  /** A {@code boolean}. */
  public CopyStream bool(boolean value) {
    putInt(1).ensure(1);
    bytes[size++] = (byte) (value ? 1 : 0);
    return this;
  }

  /** A {@code uuid}. */
  public CopyStream uuid(UUID value) {
    return putInt(16)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
  }

  /** A {@code timestamptz} of whole microseconds; what is finer is cut. */
  public CopyStream timestamp(Instant value) {
    return int8((value.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + value.getNano() / 1_000);
  }

  /** A {@code text} or null. PostgreSQL refuses one that holds NUL. */
  public CopyStream text(@Nullable String value) {
    return value == null ? putInt(-1) : bytea(value.getBytes(UTF_8));
  }

  /** A {@code bytea}. */
  public CopyStream bytea(byte[] value) {
    return putInt(value.length).raw(value);
  }

  /** Ends the last row and has the server take all of them. */
  public void finish() throws SQLException {
    putShort(-1);
    send();
    copy.endCopy();
  }

  private void send() throws SQLException {
    copy.writeToCopy(bytes, 0, size);
    size = 0;
  }

  /** Takes back what was not finished. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  /** An {@code integer}. */
  public CopyStream int4(int value) {
    return putInt(4).putInt(value);
  }

  /** A {@code numeric} at the value's own scale, which must not be negative. */
  public CopyStream numeric(BigDecimal value) {
    Numeric digits = Numeric.of(value);
    putInt(8 + 2 * digits.groups().length)
        .putShort(digits.groups().length)
        .putShort(digits.weight())
        .putShort(value.signum() < 0 ? 0x4000 : 0)
        .putShort(value.scale());
    for (short group : digits.groups()) {
      putShort(group);
    }
    return this;
  }

  private CopyStream putShort(int value) {
    ensure(2);
    SHORT.set(bytes, size, (short) value);
    size += 2;
    return this;
  }

  private CopyStream putInt(int value) {
    ensure(4);
    INT.set(bytes, size, value);
    size += 4;
    return this;
  }

  private CopyStream putLong(long value) {
    ensure(8);
    LONG.set(bytes, size, value);
    size += 8;
    return this;
  }

  private CopyStream raw(byte[] value) {
    ensure(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length * 2));
    }
  }
}

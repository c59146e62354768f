package io.orderledger.command.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row in the binary format of {@code COPY}; its columns are taken one after the other. */
final class CopiedRow {
  private static final int HEADER = 19;
  private static final long EPOCH_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final long MICROS = 1_000_000;

  private final byte[] message;
  private final ByteBuffer row;
  private final int columns;

  private CopiedRow(byte[] message, int begin) {
    this.message = message;
    this.row = ByteBuffer.wrap(message).position(begin);
    this.columns = row.getShort();
  }

  /** The first message, which begins with the header of the format. */
  static CopiedRow first(byte[] message) {
    return new CopiedRow(message, HEADER);
  }

  static CopiedRow next(byte[] message) {
    return new CopiedRow(message, 0);
  }

  /** Whether this is no row but the end of all. */
  boolean last() {
    return columns < 0;
  }

  long number() {
    length(Long.BYTES);
    return row.getLong();
  }

  UUID uuid() {
    length(2 * Long.BYTES);
    return new UUID(row.getLong(), row.getLong());
  }

  Instant instant() {
    long micros = number();
    return Instant.ofEpochSecond(
        EPOCH_SECOND + Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
  }

  String text() {
    return Objects.requireNonNull(textOrNull());
  }

  @Nullable String textOrNull() {
    int length = row.getInt();
    if (length < 0) {
      return null;
    }
    String text = new String(message, row.position(), length, UTF_8);
    row.position(row.position() + length);
    return text;
  }

  byte[] bytes() {
    byte[] bytes = new byte[row.getInt()];
    row.get(bytes);
    return bytes;
  }

  private void length(int expected) {
    int length = row.getInt();
    if (length != expected) {
      throw new IllegalStateException("a column of " + length + " bytes, not " + expected);
    }
  }
}

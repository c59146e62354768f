package io.orderledger.activity.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's binary COPY format, gathered in memory. */
final class CopyStream {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
  private final DataOutputStream out = new DataOutputStream(bytes);

  CopyStream() {
    write(
        () -> {
          out.write(SIGNATURE);
          out.writeInt(0);
          out.writeInt(0);
        });
  }

  CopyStream row(int columns) {
    return write(() -> out.writeShort(columns));
  }

  CopyStream int8(long value) {
    return sized(8, () -> out.writeLong(value));
  }

  CopyStream int2(int value) {
    return sized(2, () -> out.writeShort(value));
  }

  CopyStream bool(boolean value) {
    return sized(1, () -> out.writeByte(value ? 1 : 0));
  }

  CopyStream uuid(UUID value) {
    return sized(
        16,
        () -> {
          out.writeLong(value.getMostSignificantBits());
          out.writeLong(value.getLeastSignificantBits());
        });
  }

  /** Whole microseconds; what is finer is cut. */
  CopyStream timestamp(Instant value) {
    return int8(EPOCH.until(value.truncatedTo(ChronoUnit.MICROS), ChronoUnit.MICROS));
  }

  /** NUL, which PostgreSQL cannot hold in a text, is left out. */
  CopyStream text(@Nullable String value) {
    return value == null
        ? write(() -> out.writeInt(-1))
        : bytea(value.replace("\0", "").getBytes(UTF_8));
  }

  CopyStream bytea(byte[] value) {
    return sized(value.length, () -> out.write(value));
  }

  /** The whole stream, closed by its trailer. */
  byte[] finish() {
    write(() -> out.writeShort(-1));
    return bytes.toByteArray();
  }

  private CopyStream sized(int length, Step value) {
    write(() -> out.writeInt(length));
    return write(value);
  }

  private CopyStream write(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}

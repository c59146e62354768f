package io.orderledger.command.relay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Arrays;

/**
 * Instants of whole microseconds as {@link Instant#toString} writes them. Events come in the order
 * of time, so the second is mostly that of the one before. For one thread.
 */
final class InstantText {
  private static final int MICROS = 6;

  private long second = Long.MIN_VALUE;
  private byte[] text = new byte[0];

  byte[] of(Instant instant) {
    int nanos = instant.getNano();
    if (nanos == 0 || nanos % 1000 != 0) {
      return instant.toString().getBytes(US_ASCII);
    }
    if (instant.getEpochSecond() != second) {
      second = instant.getEpochSecond();
      text = Instant.ofEpochSecond(second).toString().getBytes(US_ASCII);
    }
    boolean millis = nanos % 1_000_000 == 0;
    int digits = millis ? 3 : MICROS;
    int rest = nanos / (millis ? 1_000_000 : 1000);
    byte[] result = Arrays.copyOf(text, text.length + 1 + digits);
    int point = text.length - 1;
    result[point] = '.';
    for (int i = digits; i > 0; i--, rest /= 10) {
      result[point + i] = (byte) ('0' + rest % 10);
    }
    result[point + digits + 1] = 'Z';
    return result;
  }
}

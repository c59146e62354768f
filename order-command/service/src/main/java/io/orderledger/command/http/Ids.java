package io.orderledger.command.http;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids of what callers make: UUIDs of version 7, so that newer ones sort behind older ones. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id, in lower case. */
  public static String make(Instant now) {
    long high = (now.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextInt() & 0x0fffL);
    long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }
}

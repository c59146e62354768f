package io.orderledger.web.security;

import io.orderledger.web.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens found good, in two generations: when the young one is full it becomes the old one, and
 * what was in the old one and not asked for since is forgotten. Holds at most twice the given
 * number.
 */
final class VerifiedTokens {

  private record Entry(Caller caller, Instant until) {}

  private final int capacity;
  private final Duration longest;
  private volatile Map<String, Entry> young = new ConcurrentHashMap<>();
  private volatile Map<String, Entry> old = Map.of();

  VerifiedTokens(int capacity, Duration longest) {
    this.capacity = capacity;
    this.longest = longest;
  }

  @Nullable Caller find(String token, Instant now) {
    Entry entry = young.get(token);
    if (entry == null) {
      entry = old.get(token);
      if (entry != null) {
        keep(token, entry);
      }
    }
    return entry != null && now.isBefore(entry.until) ? entry.caller : null;
  }

  void keep(String token, Caller caller, Instant expiresAt, Instant now) {
    Instant latest = now.plus(longest);
    keep(token, new Entry(caller, expiresAt.isBefore(latest) ? expiresAt : latest));
  }

  private void keep(String token, Entry entry) {
    if (young.size() >= capacity) {
      turn();
    }
    young.put(token, entry);
  }

  private synchronized void turn() {
    if (young.size() >= capacity) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}

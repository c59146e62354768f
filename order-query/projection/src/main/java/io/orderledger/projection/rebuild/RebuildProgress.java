package io.orderledger.projection.rebuild;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How far a rebuild is, in events. Thread-safe. */
final class RebuildProgress {
  private final String projection;
  private final long startedAt = System.nanoTime();
  private final AtomicLong done = new AtomicLong();
  private volatile long total;
  private volatile String phase = "begins";
  private volatile long phaseSince = startedAt;
  private volatile double different = Double.NaN;

  RebuildProgress(String projection) {
    this.projection = projection;
  }

  /** Nothing is done yet. */
  void begin() {
    done.set(0);
  }

  void add(long events) {
    done.addAndGet(events);
  }

  void total(long events) {
    total = events;
  }

  /** Begins a phase and returns a line about the one before. */
  String phase(String next) {
    long now = System.nanoTime();
    String line =
        String.format(Locale.ROOT, "%s %s: %.1f s", projection, phase, (now - phaseSince) / 1e9);
    phase = next;
    phaseSince = now;
    return line;
  }

  /** The tables were swapped, and so many of the live ones were not as the events make them. */
  void different(long tables) {
    different = tables;
  }

  /** Not a number before the tables are swapped. */
  double different() {
    return different;
  }

  long done() {
    return done.get();
  }

  long total() {
    return total;
  }

  String phase() {
    return phase;
  }

  /** Events per second since the start. */
  double rate() {
    return done() / Math.max(0.001, (System.nanoTime() - startedAt) / 1e9);
  }

  double secondsLeft() {
    return rate() < 1 ? Double.NaN : Math.max(0, total() - done()) / rate();
  }

  String line() {
    return "rebuild of %s %s: %,d of %,d events (%d %%), %,.0f/s, %s left"
        .formatted(
            projection,
            phase,
            done(),
            total(),
            total() == 0 ? 100 : Math.min(100, done() * 100 / total()),
            rate(),
            Double.isNaN(secondsLeft())
                ? "unknown time"
                : Duration.ofSeconds(Math.round(secondsLeft())).toString().substring(2));
  }
}

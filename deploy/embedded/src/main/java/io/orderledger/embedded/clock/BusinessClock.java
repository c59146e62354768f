package io.orderledger.embedded.clock;

import io.orderledger.embedded.clock.ClockMark.Kind;
import io.orderledger.embedded.clock.ClockMark.Mark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of all services. It marks in the data folder, ahead of use, until when it has told the
 * time, so that a later run never starts before an event of this one.
 */
public class BusinessClock extends Clock implements AutoCloseable {

  private static final Duration AHEAD = Duration.ofSeconds(10);

  private final InstantSource source;
  private final ClockMark file;
  private final Kind kind;
  private volatile Instant marked;

  BusinessClock(InstantSource source, ClockMark file, Kind kind) {
    this.source = source;
    this.file = file;
    this.kind = kind;
    this.marked = Instant.MIN;
  }

  @Override
  public Instant instant() {
    Instant now = source.instant();
    if (!now.isBefore(marked)) {
      markUntil(now.plus(AHEAD));
    }
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    InstantSource here = () -> instant();
    return here.withZone(zone);
  }

  /** Marks where the clock stands now; not when it was never asked, for then there is no event. */
  @Override
  public synchronized void close() {
    if (marked.isAfter(Instant.MIN)) {
      file.write(new Mark(kind, source.instant()));
    }
  }

  private synchronized void markUntil(Instant until) {
    if (until.isAfter(marked)) {
      file.write(new Mark(kind, until));
      marked = until;
    }
  }
}

package io.orderledger.embedded.clock;

import io.orderledger.embedded.clock.ClockMark.Kind;
import java.time.Instant;

/** A business clock that a person can move forward. */
public final class DemoClock extends BusinessClock {

  /** The first instant it shows. */
  public static final Instant EARLIEST = Instant.EPOCH;

  /** The last instant it is set to: dates, databases and terms of years can follow it. */
  public static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

  private final MovableTime time;

  DemoClock(MovableTime time, ClockMark file) {
    super(time, file, Kind.DEMO);
    this.time = time;
  }

  /** Whether it can be set to {@code instant}. */
  public static boolean reaches(Instant instant) {
    return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
  }

  /** Moves forward, and marks it; false, and nothing changes, when that would be backwards. */
  public boolean moveTo(Instant target) {
    boolean moved = time.moveTo(target);
    instant();
    return moved;
  }
}

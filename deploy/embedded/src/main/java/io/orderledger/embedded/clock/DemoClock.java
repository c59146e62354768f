package io.orderledger.embedded.clock;

import io.orderledger.embedded.clock.ClockMark.Kind;
import java.time.Instant;

/** A business clock that a person can move forward. */
public final class DemoClock extends BusinessClock {

  private final MovableTime time;

  DemoClock(MovableTime time, ClockMark file) {
    super(time, file, Kind.DEMO);
    this.time = time;
  }

  /** Moves forward; false, and nothing changes, when that would be backwards. */
  public boolean moveTo(Instant target) {
    return time.moveTo(target);
  }
}

package io.orderledger.embedded.clock;

import java.time.Instant;
import java.time.InstantSource;

/** Time that ticks from a given instant on and can be moved forward. */
final class MovableTime implements InstantSource {

  private record Start(Instant instant, long nanos) {}

  private volatile Start start;

  MovableTime(Instant instant) {
    this.start = new Start(instant, System.nanoTime());
  }

  @Override
  public Instant instant() {
    Start from = start;
    return from.instant().plusNanos(System.nanoTime() - from.nanos());
  }

  /** Moves forward; false, and nothing changes, when that would be backwards. */
  synchronized boolean moveTo(Instant target) {
    if (target.isBefore(instant())) {
      return false;
    }
    start = new Start(target, System.nanoTime());
    return true;
  }
}

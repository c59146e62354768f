package io.orderledger.activity.stored;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A row's place in the activity log, which is sorted by both, newest first.
 *
 * @param at the instant of the event in whole microseconds, as it is stored
 * @param position the event's position
 */
public record LogPlace(Instant at, long position) {

  /** The place of an event. */
  public static LogPlace of(Instant occurredAt, long position) {
    return new LogPlace(occurredAt.truncatedTo(ChronoUnit.MICROS), position);
  }

  /** {@link #at} for a statement's parameter. */
  public OffsetDateTime atUtc() {
    return at.atOffset(ZoneOffset.UTC);
  }
}

package io.orderledger.embedded.clock;

import io.orderledger.backends.BackendException;
import io.orderledger.embedded.clock.ClockMark.Kind;
import io.orderledger.embedded.clock.ClockMark.Mark;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Chooses the clock of a run so that the data of a folder never sees time run backwards. */
public final class Clocks {

  private Clocks() {}

  /**
   * Real time.
   *
   * @throws BackendException when a demo clock has taken this folder's data beyond now
   */
  public static BusinessClock real(Path dataDir) {
    ClockMark file = in(dataDir);
    Instant now = Clock.systemUTC().instant();
    file.read()
        .filter(mark -> mark.kind() == Kind.DEMO && mark.until().isAfter(now))
        .ifPresent(
            mark -> {
              throw new BackendException(
                  "the demo clock of %s stands at %s, later than now: start with --demo-clock or another --data-dir"
                      .formatted(dataDir, mark.until()));
            });
    return new BusinessClock(Clock.systemUTC(), file, Kind.SYSTEM);
  }

  /**
   * A demo clock that starts at {@code chosen}, or where the demo clock of this folder last stood
   * when that is later.
   *
   * @throws BackendException when the folder has data of real time later than {@code chosen}
   */
  public static DemoClock demo(Path dataDir, Instant chosen) {
    ClockMark file = in(dataDir);
    Optional<Mark> mark = file.read().filter(last -> last.until().isAfter(chosen));
    mark.filter(last -> last.kind() == Kind.SYSTEM)
        .ifPresent(
            last -> {
              throw new BackendException(
                  "%s has data until %s: --demo-clock cannot start before that; choose another --data-dir"
                      .formatted(dataDir, last.until()));
            });
    return new DemoClock(new MovableTime(mark.map(Mark::until).orElse(chosen)), file);
  }

  private static ClockMark in(Path dataDir) {
    return new ClockMark(dataDir.resolve("clock"));
  }
}

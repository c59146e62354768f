package io.orderledger.command.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The events of one unit of work. The storage engine puts them here instead of waiting for the
 * store inside the unit of work, whose aggregate stays locked until its end.
 */
public final class Staging {
  private static final String KEY = Staging.class.getName();

  private final Origin origin;
  private final List<PendingEvent> events = new ArrayList<>(1);

  private Staging(Origin origin) {
    this.origin = origin;
  }

  /** Has the unit of work's events staged from now on. */
  public static Staging begin(UnitOfWork<?> unit, Origin origin) {
    Staging staging = new Staging(origin);
    unit.resources().put(KEY, staging);
    return staging;
  }

  static @Nullable Staging current() {
    return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(KEY) : null;
  }

  Origin origin() {
    return origin;
  }

  void add(PendingEvent event) {
    events.add(event);
  }

  /** What was staged so far, in order. */
  public List<PendingEvent> events() {
    return List.copyOf(events);
  }
}

package io.orderledger.command.decision;

import java.util.List;

/**
 * The command takes effect.
 *
 * @param events to record, in order; empty when nothing is left to do and the present state is the
 *     answer
 */
public record Accepted<E>(List<E> events) implements Decision<E> {
  public Accepted {
    events = List.copyOf(events);
  }

  /** One event. */
  public static <E> Accepted<E> of(E event) {
    return new Accepted<>(List.of(event));
  }

  /** Nothing left to do. */
  public static <E> Accepted<E> unchanged() {
    return new Accepted<>(List.of());
  }
}

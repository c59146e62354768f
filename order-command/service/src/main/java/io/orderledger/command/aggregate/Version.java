package io.orderledger.command.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * A state and the event that made it.
 *
 * @param state {@code null} before the first event, and in a stream of another kind of aggregate
 * @param sequence of the newest event in the state, -1 for none
 */
public record Version<S>(@Nullable S state, long sequence) {

  /** Before the first event. */
  public static <S> Version<S> none() {
    return new Version<>(null, -1);
  }

  /** Whether the stream belongs to another kind of aggregate: of this kind there is none. */
  boolean elsewhere() {
    return state == null && sequence >= 0;
  }

  static <S> Version<S> newer(Version<S> one, Version<S> other) {
    return one.sequence >= other.sequence ? one : other;
  }
}

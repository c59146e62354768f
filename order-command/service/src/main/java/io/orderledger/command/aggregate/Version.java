package io.orderledger.command.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * A state and the event that made it.
 *
 * @param state {@code null} before the first event
 * @param sequence of the newest event in the state, -1 for none
 */
public record Version<S>(@Nullable S state, long sequence) {

  /** Before the first event. */
  public static <S> Version<S> none() {
    return new Version<>(null, -1);
  }

  static <S> Version<S> newer(Version<S> one, Version<S> other) {
    return one.sequence >= other.sequence ? one : other;
  }
}

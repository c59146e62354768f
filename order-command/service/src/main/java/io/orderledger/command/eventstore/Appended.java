package io.orderledger.command.eventstore;

import org.jspecify.annotations.Nullable;

/** What became of an {@link Append}. */
public sealed interface Appended {
  /** Durable. */
  record Committed() implements Appended {}

  /** Nothing was written: the decision was made on a state that is not the newest. */
  record Conflict() implements Appended {}

  /** Nothing was written: the request id was used before (R14). */
  record Repeated() implements Appended {}

  /** Nothing was written: the event can never be stored. */
  record Rejected(Throwable cause) implements Appended {}

  /** Nothing was written: the store is away, overloaded or too slow. */
  record NotWritten(String reason, @Nullable Throwable cause) implements Appended {}

  /** The store went away while writing: the events may be there or not. */
  record Unknown(Throwable cause) implements Appended {}
}

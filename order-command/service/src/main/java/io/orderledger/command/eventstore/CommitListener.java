package io.orderledger.command.eventstore;

import java.util.List;

/** Hears of every batch of this instance right after its commit. */
public interface CommitListener {
  /**
   * Takes the events of a batch, in the order of their positions. Called by the writing thread:
   * must not block or throw.
   */
  void committed(List<StoredEvent> events);

  /** Whether the events are sent by another instance, which then has to be woken. */
  boolean elsewhere();
}

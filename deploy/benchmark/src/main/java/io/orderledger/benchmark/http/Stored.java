package io.orderledger.benchmark.http;

import io.orderledger.benchmark.command.OrderStore;
import org.jspecify.annotations.Nullable;

/** Reads back what a contender's store holds after each run. */
final class Stored implements AutoCloseable {
  private final @Nullable OrderStore store;
  private long expected;

  /** Of a store with what it holds now, or of none. */
  Stored(@Nullable OrderStore store) throws Exception {
    this.store = store;
    this.expected = store == null ? 0 : store.events();
  }

  /**
   * Makes sure that these commands left one event each, and every stream is whole.
   *
   * @throws IllegalStateException if not
   */
  void verify(long commands) throws Exception {
    if (store == null) {
      return;
    }
    expected += commands;
    if (store.events() != expected) {
      throw new IllegalStateException(
          "acknowledged %d commands, stored %d events".formatted(expected, store.events()));
    }
    if (store.brokenStreams() != 0) {
      throw new IllegalStateException("broke %d streams".formatted(store.brokenStreams()));
    }
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }
}

package io.orderledger.command.relay;

import io.orderledger.command.eventstore.StoredEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of the table; after a full one the next is read by another thread, so that the
 * database works while the page is sent. Holds two pages at most. For one thread.
 */
final class ReadAhead implements AutoCloseable {
  private final Pages pages;
  private final int page;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("relay-read-ahead").daemon().factory());
  private @Nullable Ahead ahead;

  /**
   * Reads from a table.
   *
   * @param page events of a full page
   */
  ReadAhead(Pages pages, int page) {
    this.pages = pages;
    this.page = page;
  }

  /** A table of events. */
  @FunctionalInterface
  interface Pages {
    /** The events after a position, at most {@code limit}, without gap. */
    List<StoredEvent> after(long position, int limit) throws SQLException;
  }

  private record Ahead(long position, Future<List<StoredEvent>> events) {}

  /** The events after a position, at most {@code limit}. */
  List<StoredEvent> after(long position, int limit) throws SQLException, InterruptedException {
    Ahead read = ahead;
    ahead = null;
    List<StoredEvent> events = read == null ? List.of() : result(read.events());
    if (read == null || read.position() != position || limit < page || events.isEmpty()) {
      events = pages.after(position, limit);
    }
    if (events.size() == page) {
      long next = events.getLast().position();
      ahead = new Ahead(next, reader.submit(() -> pages.after(next, page)));
    }
    return events;
  }

  private static List<StoredEvent> result(Future<List<StoredEvent>> events)
      throws SQLException, InterruptedException {
    try {
      return events.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SQLException failed -> throw failed;
        case RuntimeException failed -> throw failed;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Waits for what is being read, as long as the connection waits for the database. */
  @Override
  public void close() {
    reader.close();
  }
}

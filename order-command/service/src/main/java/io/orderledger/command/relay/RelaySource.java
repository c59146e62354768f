package io.orderledger.command.relay;

import io.orderledger.command.eventstore.EventRows;
import io.orderledger.command.eventstore.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The stored events in the order of positions: from memory where possible, else from the table,
 * which is read ahead by a page while the page before is sent. For one thread.
 */
final class RelaySource implements AutoCloseable {
  private final RelayProperties properties;
  private final RelayInbox inbox;
  private final RelayMetrics metrics;
  private final ReadAhead table;
  private long lookedAt;
  private boolean behind = true;

  RelaySource(
      Connection connection, RelayProperties properties, RelayInbox inbox, RelayMetrics metrics) {
    this.properties = properties;
    this.inbox = inbox;
    this.metrics = metrics;
    this.table =
        new ReadAhead(
            (after, limit) -> EventRows.after(connection, after, limit), properties.page());
  }

  /** Some events right after a position; none when there are none, or none that anybody told of. */
  List<StoredEvent> after(long position) throws SQLException, InterruptedException {
    RelayInbox.Next here = inbox.after(position);
    if (!here.events().isEmpty() || !(here.incomplete() || behind)) {
      return here.events();
    }
    int limit = (int) Math.min(properties.page(), here.missingUpTo() - position - 1);
    List<StoredEvent> stored = table.after(position, limit);
    lookedAt = System.nanoTime();
    behind = stored.size() == properties.page();
    if (!stored.isEmpty()) {
      metrics.seen(stored.getLast().position());
    }
    return stored;
  }

  /** Waits for commits; the table is looked at again when somebody called, or from time to time. */
  void await(long nanos) throws InterruptedException {
    boolean look = inbox.await(nanos);
    behind = look || System.nanoTime() - lookedAt >= properties.poll().toNanos();
  }

  /** Waits until the table is not read any more. */
  @Override
  public void close() {
    table.close();
  }
}

package io.orderledger.command.relay;

import io.orderledger.command.eventstore.EventRows;
import io.orderledger.command.eventstore.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The stored events in the order of positions: from memory where possible, else from the table. */
final class RelaySource {
  private final Connection connection;
  private final RelayProperties properties;
  private final RelayInbox inbox;
  private final RelayMetrics metrics;
  private long lookedAt;
  private boolean behind = true;

  RelaySource(
      Connection connection, RelayProperties properties, RelayInbox inbox, RelayMetrics metrics) {
    this.connection = connection;
    this.properties = properties;
    this.inbox = inbox;
    this.metrics = metrics;
  }

  /** Some events right after a position; none when there are none, or none that anybody told of. */
  List<StoredEvent> after(long position) throws SQLException {
    RelayInbox.Next here = inbox.after(position);
    if (!here.events().isEmpty() || !(here.incomplete() || behind)) {
      return here.events();
    }
    int limit = (int) Math.min(properties.page(), here.missingUpTo() - position - 1);
    List<StoredEvent> stored = EventRows.after(connection, position, limit);
    lookedAt = System.nanoTime();
    behind = stored.size() == properties.page();
    if (!stored.isEmpty()) {
      metrics.seen(stored.getLast().position());
    }
    return stored;
  }

  /** Waits for commits; the table is looked at again when somebody called, or from time to time. */
  void await(long nanos) throws InterruptedException {
    boolean woken = inbox.await(nanos);
    behind = woken || System.nanoTime() - lookedAt >= properties.poll().toNanos();
  }
}

package io.orderledger.command.eventstore;

import io.orderledger.command.receipt.Receipt;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Binds the columns of a batch as arrays, in the order of {@link BatchStatement}'s parameters. */
final class BatchArrays {
  private final Connection connection;
  private final PreparedStatement statement;
  private int next = 1;

  BatchArrays(Connection connection, PreparedStatement statement) {
    this.connection = connection;
    this.statement = statement;
  }

  void number(long value) throws SQLException {
    statement.setLong(next++, value);
  }

  /** The only event of a batch, its columns as they are. */
  void event(PendingEvent event) throws SQLException {
    number(event.sequence());
    number(micros(event.occurredAt()));
    statement.setObject(next++, event.aggregateId());
    statement.setObject(next++, event.customerId());
    statement.setObject(next++, event.partnerId());
    statement.setObject(next++, event.type(), Types.OTHER);
    statement.setString(next++, event.origin().correlationId());
    statement.setString(next++, event.origin().causationId());
    statement.setString(next++, event.origin().traceparent());
    statement.setBytes(next++, event.payload());
  }

  void events(List<PendingEvent> events) throws SQLException {
    longs(events, PendingEvent::sequence);
    longs(events, e -> micros(e.occurredAt()));
    uuids(events, PendingEvent::aggregateId);
    uuids(events, PendingEvent::customerId);
    uuids(events, PendingEvent::partnerId);
    bind("event_type", events.stream().map(PendingEvent::type).toArray(String[]::new));
    texts(events, e -> e.origin().correlationId());
    texts(events, e -> e.origin().causationId());
    texts(events, e -> e.origin().traceparent());
    bind("bytea", events.stream().map(PendingEvent::payload).toArray(byte[][]::new));
  }

  void receipts(List<Receipt> receipts) throws SQLException {
    uuids(receipts, Receipt::partnerId);
    uuids(receipts, Receipt::aggregateId);
    longs(receipts, Receipt::firstSequence);
    longs(receipts, Receipt::stateSequence);
    bind("int4", receipts.stream().map(Receipt::eventCount).toArray(Integer[]::new));
    texts(receipts, Receipt::requestId);
    texts(receipts, Receipt::bodyHash);
    texts(receipts, Receipt::refusal);
  }

  void keys(List<BatchStatement.KeyRow> keys) throws SQLException {
    uuids(keys, BatchStatement.KeyRow::orderId);
    bind("int4", keys.stream().map(BatchStatement.KeyRow::line).toArray(Integer[]::new));
  }

  private <T> void longs(List<T> rows, ToLongFunction<T> column) throws SQLException {
    statement.setArray(
        next++,
        connection.createArrayOf(
            "int8", rows.stream().mapToLong(column).boxed().toArray(Long[]::new)));
  }

  private <T> void uuids(List<T> rows, Function<T, UUID> column) throws SQLException {
    bind("uuid", rows.stream().map(column).toArray(UUID[]::new));
  }

  private <T> void texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
    bind("text", rows.stream().map(column).toArray(String[]::new));
  }

  private void bind(String type, Object[] values) throws SQLException {
    statement.setArray(next++, connection.createArrayOf(type, values));
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }
}

package io.orderledger.command.eventstore;

import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.OrderEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stored events as Axon's messages, read page by page. Thread-safe. */
public final class EventStreams {
  private static final int PAGE = 1000;
  private static final String COLUMNS =
      "SELECT position, aggregate_id, sequence, type, occurred_at, payload FROM event ";

  private final JdbcClient jdbc;
  private final StoreAvailability availability;
  private final EventCodec codec;

  public EventStreams(JdbcClient jdbc, StoreAvailability availability, EventCodec codec) {
    this.jdbc = jdbc;
    this.availability = availability;
    this.codec = codec;
  }

  private record Row(
      long position, UUID aggregateId, long sequence, Object event, Instant occurredAt) {
    DomainEventMessage<?> message() {
      String id = aggregateId.toString();
      return new GenericDomainEventMessage<>(
          event instanceof OrderEvent ? "Order" : "Customer",
          id,
          sequence,
          new GenericMessage<>(id + ":" + sequence, event, Map.of()),
          occurredAt);
    }

    TrackedEventMessage<?> tracked() {
      return new GenericTrackedDomainEventMessage<>(
          new GlobalSequenceTrackingToken(position), message());
    }
  }

  /** An aggregate's events after a sequence. */
  Stream<? extends DomainEventMessage<?>> of(UUID aggregateId, long after) {
    return Stream.iterate(
            ofPage(aggregateId, after),
            page -> !page.isEmpty(),
            page -> ofPage(aggregateId, page.getLast().sequence))
        .flatMap(List::stream)
        .map(Row::message);
  }

  /** All events after a position. */
  Stream<? extends TrackedEventMessage<?>> after(long position) {
    return Stream.iterate(
            afterPage(position),
            page -> !page.isEmpty(),
            page -> afterPage(page.getLast().position))
        .flatMap(List::stream)
        .map(Row::tracked);
  }

  /** The newest sequence of an aggregate. */
  Optional<Long> lastSequence(UUID aggregateId) {
    String sql = "SELECT sequence FROM event WHERE aggregate_id = ? ORDER BY 1 DESC LIMIT 1";
    return availability.reading(
        () -> jdbc.sql(sql).param(aggregateId).query(Long.class).optional());
  }

  /** The position of the newest event, 0 for none. */
  long head() {
    return availability.reading(
        () -> jdbc.sql("SELECT position FROM event_head").query(Long.class).single());
  }

  private List<Row> ofPage(UUID aggregateId, long after) {
    String sql = COLUMNS + "WHERE aggregate_id = ? AND sequence > ? ORDER BY sequence LIMIT ?";
    return rows(jdbc.sql(sql).param(aggregateId).param(after).param(PAGE));
  }

  private List<Row> afterPage(long position) {
    String sql = COLUMNS + "WHERE position > ? ORDER BY position LIMIT ?";
    return rows(jdbc.sql(sql).param(position).param(PAGE));
  }

  private List<Row> rows(JdbcClient.StatementSpec statement) {
    return availability.reading(
        () ->
            statement
                .query(
                    (rs, _) ->
                        new Row(
                            rs.getLong(1),
                            rs.getObject(2, UUID.class),
                            rs.getLong(3),
                            codec.read(rs.getString(4), rs.getBytes(6)),
                            rs.getObject(5, OffsetDateTime.class).toInstant()))
                .list());
  }
}

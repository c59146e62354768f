package io.orderledger.command.aggregate;

import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.DomainEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** Folds committed events to states: newest snapshot and the events after it in one round trip. */
final class StateLoader<S, E extends DomainEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(StateLoader.class);
  private static final int PAGE = 5_000;
  private static final int NO_SNAPSHOT = -1;

  private static final String LOAD =
      """
      WITH snapshot AS MATERIALIZED (
        SELECT sequence, state FROM aggregate_snapshot
        WHERE aggregate_id = :id AND state_schema = :schema
          AND sequence > :after AND sequence <= :upTo
        ORDER BY sequence DESC LIMIT 1
      )
      SELECT sequence, NULL AS type, state AS payload FROM snapshot
      UNION ALL
      (SELECT sequence, type, payload FROM event
       WHERE aggregate_id = :id AND sequence <= :upTo
         AND sequence > greatest(:after, (SELECT sequence FROM snapshot))
       ORDER BY sequence LIMIT :page)
      """;

  private final AggregateKind<S, E> kind;
  private final JdbcClient jdbc;
  private final StoreAvailability availability;
  private final EventCodec codec;
  private final SnapshotWriter snapshots;

  StateLoader(
      AggregateKind<S, E> kind,
      JdbcClient jdbc,
      StoreAvailability availability,
      EventCodec codec,
      SnapshotWriter snapshots) {
    this.kind = kind;
    this.jdbc = jdbc;
    this.availability = availability;
    this.codec = codec;
    this.snapshots = snapshots;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Row(long sequence, @Nullable String type, byte[] payload) {}

  /** What {@code known} became through the events after it, up to a sequence. */
  Version<S> load(UUID id, Version<S> known, long upTo) {
    try {
      return load(id, known, upTo, kind.stateSchema());
    } catch (JacksonException e) {
      LOG.warn("A snapshot of {} cannot be read; its events are", id);
      return load(id, known, upTo, NO_SNAPSHOT);
    }
  }

  private Version<S> load(UUID id, Version<S> known, long upTo, int schema) {
    Version<S> version = known;
    long folded = 0;
    List<Row> page;
    do {
      page = page(id, version.sequence(), upTo, schema);
      for (Row row : page) {
        if (row.type() == null) {
          version = new Version<>(snapshot(row), row.sequence());
        } else {
          version = fold(version, row);
          folded++;
        }
      }
    } while (page.size() >= PAGE);
    if (version.state() != null && folded >= snapshots.every()) {
      snapshots.offer(id, version.sequence(), kind.stateSchema(), version.state());
    }
    return version;
  }

  private Version<S> fold(Version<S> version, Row row) {
    if (row.sequence() != version.sequence() + 1) {
      throw new IllegalStateException("event %d is missing".formatted(version.sequence() + 1));
    }
    S state = kind.evolution().evolve(version.state(), event(row));
    return new Version<>(state, row.sequence());
  }

  private E event(Row row) {
    String type = Objects.requireNonNull(row.type());
    return kind.eventClass().cast(codec.read(type, row.payload()));
  }

  private S snapshot(Row row) {
    return StateJson.MAPPER.readValue(row.payload(), kind.stateClass());
  }

  private List<Row> page(UUID id, long after, long upTo, int schema) {
    return availability.reading(
        () ->
            jdbc.sql(LOAD)
                .param("id", id)
                .param("schema", schema)
                .param("after", after)
                .param("upTo", upTo)
                .param("page", PAGE)
                .query((rs, _) -> new Row(rs.getLong(1), rs.getString(2), rs.getBytes(3)))
                .list());
  }

  /** The events {@code first .. first + count - 1} of an aggregate. */
  List<E> events(UUID id, long first, int count) {
    String sql =
        """
        SELECT sequence, type, payload FROM event
        WHERE aggregate_id = ? AND sequence >= ? AND sequence < ? ORDER BY sequence
        """;
    return availability.reading(
        () ->
            jdbc.sql(sql)
                .param(id)
                .param(first)
                .param(first + count)
                .query((rs, _) -> event(new Row(rs.getLong(1), rs.getString(2), rs.getBytes(3))))
                .list());
  }
}

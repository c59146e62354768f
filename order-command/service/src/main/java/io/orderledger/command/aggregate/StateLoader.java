package io.orderledger.command.aggregate;

import io.orderledger.command.aggregate.StreamRows.Asked;
import io.orderledger.command.aggregate.StreamRows.Row;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.DomainEvent;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** Folds committed events, or a snapshot and the events after it, to states. */
final class StateLoader<S, E extends DomainEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(StateLoader.class);
  private static final int NO_SNAPSHOT = -1;

  private final AggregateKind<S, E> kind;
  private final JdbcClient jdbc;
  private final StoreAvailability availability;
  private final EventCodec codec;
  private final SnapshotWriter snapshots;
  private final StreamRows streams;

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
    this.streams = new StreamRows(jdbc, availability, snapshots.every());
  }

  /**
   * What {@code known} became through the events after it, up to a sequence. A stream of another
   * kind of aggregate has no state, whatever is in it.
   */
  Version<S> load(UUID id, Version<S> known, long upTo) {
    try {
      return load(id, known, upTo, kind.stateSchema());
    } catch (JacksonException e) {
      Version<S> folded = load(id, known, upTo, NO_SNAPSHOT);
      if (!folded.elsewhere()) {
        LOG.warn("A snapshot of {} cannot be read; its events are", id);
      }
      return folded;
    }
  }

  private Version<S> load(UUID id, Version<S> known, long upTo, int schema) {
    Version<S> version = known;
    long folded = 0;
    List<Row> page;
    do {
      page = streams.of(new Asked(id, schema, version.sequence(), upTo));
      for (Row row : page) {
        if (row.type() == null) {
          version = new Version<>(snapshot(row), row.sequence());
        } else {
          Object event = codec.read(row.type(), row.payload());
          if (version.state() == null && !kind.eventClass().isInstance(event)) {
            return new Version<>(null, newest(id, upTo));
          }
          version = fold(version, row.sequence(), kind.eventClass().cast(event));
          folded++;
        }
      }
    } while (page.size() >= StreamRows.PAGE);
    if (version.state() != null && folded >= snapshots.every()) {
      snapshots.offer(id, version.sequence(), kind.stateSchema(), version.state());
    }
    return version;
  }

  private Version<S> fold(Version<S> version, long sequence, E event) {
    if (sequence != version.sequence() + 1) {
      throw new IllegalStateException("event %d is missing".formatted(version.sequence() + 1));
    }
    return new Version<>(kind.evolution().evolve(version.state(), event), sequence);
  }

  private long newest(UUID id, long upTo) {
    String sql = "SELECT max(sequence) FROM event WHERE aggregate_id = ? AND sequence <= ?";
    return availability.reading(
        () -> jdbc.sql(sql).param(id).param(upTo).query(Long.class).single());
  }

  private S snapshot(Row row) {
    return StateJson.MAPPER.readValue(row.payload(), kind.stateClass());
  }

  /** The events {@code first .. first + count - 1} of an aggregate. */
  List<E> events(UUID id, long first, int count) {
    String sql =
        """
        SELECT type, payload FROM event
        WHERE aggregate_id = ? AND sequence >= ? AND sequence < ? ORDER BY sequence
        """;
    return availability.reading(
        () ->
            jdbc.sql(sql)
                .param(id)
                .param(first)
                .param(first + count)
                .query(
                    (rs, _) -> kind.eventClass().cast(codec.read(rs.getString(1), rs.getBytes(2))))
                .list());
  }
}

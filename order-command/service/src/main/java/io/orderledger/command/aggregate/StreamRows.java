package io.orderledger.command.aggregate;

import io.orderledger.command.eventstore.StoreAvailability;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Reads what aggregates are made from, those of many callers in one statement: events, and instead
 * of the oldest of them a snapshot where a stream is long enough to have one.
 */
final class StreamRows {
  /** Events of one stream that are read at once. */
  static final int PAGE = 1_000;

  private static final String READ =
      """
      SELECT asked.place, e.sequence, e.type, e.payload
      FROM unnest(?::uuid[], ?::int[], ?::bigint[], ?::bigint[]) WITH ORDINALITY
          AS asked(id, state_schema, after, up_to, place)
        CROSS JOIN LATERAL (
          SELECT sequence FROM event
          WHERE aggregate_id = asked.id AND sequence > asked.after AND sequence <= asked.up_to
          ORDER BY sequence DESC LIMIT 1) newest
        LEFT JOIN LATERAL (
          SELECT sequence, state FROM aggregate_snapshot s
          WHERE newest.sequence - asked.after > ? AND s.aggregate_id = asked.id
            AND s.state_schema = asked.state_schema
            AND s.sequence > asked.after AND s.sequence <= asked.up_to
          ORDER BY s.sequence DESC LIMIT 1) snapshot ON true
        CROSS JOIN LATERAL (
          SELECT snapshot.sequence, NULL AS type, snapshot.state AS payload
          WHERE snapshot.sequence IS NOT NULL
          UNION ALL
          (SELECT sequence, type, payload FROM event
           WHERE aggregate_id = asked.id AND sequence <= asked.up_to
             AND sequence > coalesce(snapshot.sequence, asked.after)
           ORDER BY sequence LIMIT ?)) e
      """;

  private final JdbcClient jdbc;
  private final StoreAvailability availability;
  private final int snapshotEvery;
  private final Together<Asked, List<Row>> together = new Together<>(this::read);

  StreamRows(JdbcClient jdbc, StoreAvailability availability, int snapshotEvery) {
    this.jdbc = jdbc;
    this.availability = availability;
    this.snapshotEvery = snapshotEvery;
  }

  /**
   * Which part of which stream.
   *
   * @param stateSchema of the snapshots that can be read, -1 for none
   */
  record Asked(UUID id, int stateSchema, long after, long upTo) {}

  /** An event, or a snapshot where {@code type} is absent. */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(long sequence, @Nullable String type, byte[] payload) {}

  /** The rows of a stream in order, a snapshot first; fewer than a page of events at its end. */
  List<Row> of(Asked asked) {
    return together.ask(asked);
  }

  private record Placed(int place, Row row) {}

  private List<List<Row>> read(List<Asked> asked) {
    List<Placed> rows =
        availability.reading(
            () ->
                jdbc.sql(READ)
                    .param(array("uuid", asked, Asked::id))
                    .param(array("int4", asked, Asked::stateSchema))
                    .param(array("int8", asked, Asked::after))
                    .param(array("int8", asked, Asked::upTo))
                    .param(snapshotEvery)
                    .param(PAGE)
                    .query(
                        (rs, _) ->
                            new Placed(
                                rs.getInt(1),
                                new Row(rs.getLong(2), rs.getString(3), rs.getBytes(4))))
                    .list());
    List<List<Row>> answers = new ArrayList<>(asked.size());
    asked.forEach(_ -> answers.add(new ArrayList<>()));
    rows.forEach(placed -> answers.get(placed.place() - 1).add(placed.row()));
    return answers;
  }

  private static SqlArrayValue array(
      String type, List<Asked> asked, Function<Asked, Object> column) {
    return new SqlArrayValue(type, asked.stream().map(column).toArray());
  }
}

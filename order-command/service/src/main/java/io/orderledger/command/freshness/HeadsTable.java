package io.orderledger.command.freshness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Newest sequences and positions, each answer in one round trip. */
@Component
class HeadsTable {
  /** Positions that one answer looks through at most. */
  static final long FARTHEST = 100_000;

  private static final String ORDER =
      """
      SELECT sequence, position FROM event
      WHERE aggregate_id = ? AND customer_id <> aggregate_id
      ORDER BY sequence DESC
      LIMIT 1
      """;

  private static final String CUSTOMER =
      """
      SELECT h.position AS head, e.aggregate_id, e.sequence, e.position
      FROM event_head h
      LEFT JOIN LATERAL (
        SELECT aggregate_id, max(sequence) AS sequence, max(position) AS position
        FROM event
        WHERE position > :after AND position <= h.position AND h.position - :after <= :farthest
          AND customer_id = :customer
        GROUP BY aggregate_id
      ) e ON true
      ORDER BY e.position
      """;

  private final JdbcClient jdbc;

  HeadsTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One aggregate's newest event. */
  record Aggregate(String id, long sequence, long position) {}

  /** The newest position, and the aggregates with events after the one asked about. */
  record Changes(long head, List<Aggregate> aggregates) {}

  private record Row(long head, Optional<Aggregate> aggregate) {}

  /** The newest event of an order; empty for what is no order, a customer among it. */
  Optional<Aggregate> order(UUID orderId) {
    return jdbc.sql(ORDER)
        .param(orderId)
        .query((rs, _) -> new Aggregate(orderId.toString(), rs.getLong(1), rs.getLong(2)))
        .optional();
  }

  long head() {
    return jdbc.sql("SELECT position FROM event_head").query(Long.class).single();
  }

  Changes customer(UUID customerId, long after) {
    List<Row> rows =
        jdbc.sql(CUSTOMER)
            .param("after", after)
            .param("farthest", FARTHEST)
            .param("customer", customerId)
            .query((rs, _) -> row(rs))
            .list();
    return new Changes(
        rows.getFirst().head(), rows.stream().flatMap(r -> r.aggregate().stream()).toList());
  }

  private static Row row(ResultSet rs) throws SQLException {
    String id = rs.getString(2);
    return new Row(
        rs.getLong(1),
        id == null
            ? Optional.empty()
            : Optional.of(new Aggregate(id, rs.getLong(3), rs.getLong(4))));
  }
}

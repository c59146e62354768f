package io.orderledger.projection.operator;

import io.orderledger.projection.runtime.Applied;
import io.orderledger.projection.runtime.RunningProjection;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what operators see. */
final class StatusReader {
  private static final String PARKED_KEYS =
      """
      SELECT k.topic, encode(k.record_key, 'escape') AS key, k.reason, k.message, k.parked_at,
             (SELECT count(*) FROM parked_record r
              WHERE r.projection = k.projection AND r.topic = k.topic
                AND r.record_key = k.record_key) AS records
      FROM parked_key k
      WHERE k.projection = ?
      ORDER BY k.parked_at
      LIMIT 100
      """;

  private final JdbcClient jdbc;
  private final Applied applied;

  StatusReader(DataSource database, Applied applied) {
    this.jdbc = JdbcClient.create(database);
    this.applied = applied;
  }

  ProjectionStatus of(RunningProjection running) {
    return new ProjectionStatus(
        running.name(),
        running.ready(),
        running.metrics().totalLag(),
        applied.everythingUpTo(running.name()),
        partitions(running),
        jdbc.sql("SELECT count(*) FROM parked_record WHERE projection = ?")
            .param(running.name())
            .query(Long.class)
            .single(),
        parkedKeys(running.name()));
  }

  private static List<ProjectionStatus.PartitionStatus> partitions(RunningProjection running) {
    return running.progress().owned().entrySet().stream()
        .map(
            e ->
                new ProjectionStatus.PartitionStatus(
                    e.getKey().topic(),
                    e.getKey().partition(),
                    e.getValue().next(),
                    e.getValue().position(),
                    e.getValue().done(),
                    running.metrics().lag(e.getKey())))
        .sorted(
            Comparator.comparing(ProjectionStatus.PartitionStatus::topic)
                .thenComparingInt(ProjectionStatus.PartitionStatus::partition))
        .toList();
  }

  private List<ProjectionStatus.ParkedKey> parkedKeys(String projection) {
    return jdbc.sql(PARKED_KEYS)
        .param(projection)
        .query(
            (row, _) ->
                new ProjectionStatus.ParkedKey(
                    row.getString("topic"),
                    row.getString("key"),
                    row.getString("reason"),
                    row.getString("message"),
                    row.getTimestamp("parked_at").toInstant(),
                    row.getLong("records")))
        .list();
  }
}

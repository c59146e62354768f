package io.orderledger.projection.rebuild;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the live projection stands. */
final class LiveOffsets {
  private static final String LOAD =
      """
      SELECT topic, partition, next_offset
      FROM projection_offset
      WHERE projection = ?
      ORDER BY topic, partition
      """;

  private LiveOffsets() {}

  static Map<TopicPartition, Long> load(JdbcClient jdbc, String projection) {
    return query(jdbc, LOAD, projection);
  }

  /** Keeps the live projection where it stands until the transaction ends. */
  static Map<TopicPartition, Long> lock(JdbcClient tx, String projection) {
    return query(tx, LOAD + " FOR UPDATE", projection);
  }

  private static Map<TopicPartition, Long> query(JdbcClient jdbc, String sql, String projection) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    jdbc.sql(sql)
        .param(projection)
        .query(
            row -> {
              offsets.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            });
    return offsets;
  }
}

package io.orderledger.projection.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/** The table {@code projection_offset}, for one projection. */
final class Offsets {
  private static final String LOAD =
      """
      SELECT topic, partition, next_offset, position, done
      FROM projection_offset
      WHERE projection = ?
      """;

  private static final String CREATE =
      """
      INSERT INTO projection_offset (projection, topic, partition, next_offset, position, done)
      VALUES (?, ?, ?, 0, 0, 0)
      ON CONFLICT DO NOTHING
      """;

  private static final String MOVE =
      """
      UPDATE projection_offset o
      SET next_offset = m.next_offset, position = m.position, done = m.done
      FROM unnest(?, ?, ?, ?, ?, ?)
        AS m (topic, partition, from_offset, next_offset, position, done)
      WHERE o.projection = ?
        AND o.topic = m.topic
        AND o.partition = m.partition
        AND o.next_offset = m.from_offset
      """;

  private final String projection;

  Offsets(String projection) {
    this.projection = projection;
  }

  Map<TopicPartition, StoredOffset> load(Connection tx) throws SQLException {
    Map<TopicPartition, StoredOffset> stored = new HashMap<>();
    try (PreparedStatement select = tx.prepareStatement(LOAD)) {
      select.setString(1, projection);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          stored.put(
              new TopicPartition(row.getString(1), row.getInt(2)),
              new StoredOffset(row.getLong(3), row.getLong(4), row.getLong(5)));
        }
      }
    }
    return stored;
  }

  /** Stores the start of partitions that nobody has read yet. */
  void create(Connection tx, Collection<TopicPartition> partitions) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(CREATE)) {
      for (TopicPartition partition : partitions) {
        insert.setString(1, projection);
        insert.setString(2, partition.topic());
        insert.setInt(3, partition.partition());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * Moves the stored offsets and locks them until the transaction ends.
   *
   * @throws Fenced if one of them is no longer where the move begins
   */
  void move(Connection tx, List<Move> moves) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(MOVE)) {
      update.setArray(1, tx.createArrayOf("text", column(moves, m -> m.partition().topic())));
      update.setArray(2, tx.createArrayOf("int4", column(moves, m -> m.partition().partition())));
      update.setArray(3, tx.createArrayOf("int8", column(moves, m -> m.from().next())));
      update.setArray(4, tx.createArrayOf("int8", column(moves, m -> m.to().next())));
      update.setArray(5, tx.createArrayOf("int8", column(moves, m -> m.to().position())));
      update.setArray(6, tx.createArrayOf("int8", column(moves, m -> m.to().done())));
      update.setString(7, projection);
      if (update.executeUpdate() != moves.size()) {
        throw new Fenced(projection);
      }
    }
  }

  private static Object[] column(List<Move> moves, Function<Move, Object> value) {
    return moves.stream().map(value).toArray();
  }
}

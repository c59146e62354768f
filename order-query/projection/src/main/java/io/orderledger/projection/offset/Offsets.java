package io.orderledger.projection.offset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** The table {@code projection_offset}, for one projection. */
public final class Offsets {
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

  // A row at a time: for one or two partitions that is less work than taking arrays apart.
  private static final String MOVE =
      """
      UPDATE projection_offset
      SET next_offset = ?, position = ?, done = ?
      WHERE projection = ? AND topic = ? AND partition = ? AND next_offset = ?
      """;

  private final String projection;

  public Offsets(String projection) {
    this.projection = projection;
  }

  public Map<TopicPartition, StoredOffset> load(Connection tx) throws SQLException {
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
  public void create(Connection tx, Collection<TopicPartition> partitions) throws SQLException {
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
  public void move(Connection tx, List<Move> moves) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(MOVE)) {
      for (Move move : moves) {
        update.setLong(1, move.to().next());
        update.setLong(2, move.to().position());
        update.setLong(3, move.to().done());
        update.setString(4, projection);
        update.setString(5, move.partition().topic());
        update.setInt(6, move.partition().partition());
        update.setLong(7, move.from().next());
        update.addBatch();
      }
      if (IntStream.of(update.executeBatch()).sum() != moves.size()) {
        throw new Fenced(projection);
      }
    }
  }
}

package io.orderledger.projection.parking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** What is parked, for one projection, as groups to be applied again. */
final class ParkedGroups {
  private static final String GROUPS =
      "SELECT DISTINCT topic, partition, record_key FROM parked_record WHERE projection = ?";

  private static final String LOCK =
      """
      SELECT next_offset FROM projection_offset
      WHERE projection = ? AND topic = ? AND partition = ?
      FOR UPDATE
      """;

  private static final String PLACES =
      """
      SELECT record_offset, dlt_partition, dlt_offset
      FROM parked_record
      WHERE projection = ? AND topic = ? AND partition = ?
        AND record_key IS NOT DISTINCT FROM ?
        AND record_offset > ?
      ORDER BY record_offset
      LIMIT ?
      """;

  private static final String RELEASE =
      """
      DELETE FROM parked_record
      WHERE projection = ? AND topic = ? AND partition = ? AND record_offset = ANY (?)
      """;

  private static final String RELEASE_KEY =
      """
      DELETE FROM parked_key k
      WHERE projection = ? AND topic = ? AND record_key = ?
        AND NOT EXISTS (
          SELECT FROM parked_record r
          WHERE r.projection = k.projection AND r.topic = k.topic AND r.record_key = k.record_key)
      """;

  private static final String STILL_PARKED =
      """
      UPDATE parked_key SET reason = ?, message = ?
      WHERE projection = ? AND topic = ? AND record_key = ?
      """;

  private final String projection;

  ParkedGroups(String projection) {
    this.projection = projection;
  }

  List<ParkedGroup> all(Connection tx) throws SQLException {
    List<ParkedGroup> groups = new ArrayList<>();
    try (PreparedStatement select = tx.prepareStatement(GROUPS)) {
      select.setString(1, projection);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          groups.add(
              new ParkedGroup(
                  new TopicPartition(row.getString(1), row.getInt(2)), row.getBytes(3)));
        }
      }
    }
    return groups;
  }

  /** Keeps the partition's owner from parking or applying until the transaction ends. */
  void lock(Connection tx, TopicPartition partition) throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(LOCK)) {
      bind(select, partition);
      select.executeQuery().close();
    }
  }

  /** The group's records behind an offset, in order. */
  List<ParkedPlace> places(Connection tx, ParkedGroup group, long after, int atMost)
      throws SQLException {
    List<ParkedPlace> places = new ArrayList<>();
    try (PreparedStatement select = tx.prepareStatement(PLACES)) {
      bind(select, group.source());
      select.setBytes(4, group.key());
      select.setLong(5, after);
      select.setInt(6, atMost);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          places.add(new ParkedPlace(row.getLong(1), row.getInt(2), row.getLong(3)));
        }
      }
    }
    return places;
  }

  /** Forgets records that are applied now, and the key once none is left. */
  void release(Connection tx, ParkedGroup group, List<Long> offsets) throws SQLException {
    try (PreparedStatement delete = tx.prepareStatement(RELEASE)) {
      bind(delete, group.source());
      delete.setArray(4, tx.createArrayOf("int8", offsets.toArray()));
      delete.executeUpdate();
    }
    try (PreparedStatement delete = tx.prepareStatement(RELEASE_KEY)) {
      delete.setString(1, projection);
      delete.setString(2, group.source().topic());
      delete.setBytes(3, group.key());
      delete.executeUpdate();
    }
  }

  /** Notes why the group stays parked. */
  void keep(Connection tx, ParkedGroup group, Parked first) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(STILL_PARKED)) {
      update.setString(1, first.reason().name());
      update.setString(2, first.message());
      update.setString(3, projection);
      update.setString(4, group.source().topic());
      update.setBytes(5, group.key());
      update.executeUpdate();
    }
  }

  private void bind(PreparedStatement statement, TopicPartition partition) throws SQLException {
    statement.setString(1, projection);
    statement.setString(2, partition.topic());
    statement.setInt(3, partition.partition());
  }
}

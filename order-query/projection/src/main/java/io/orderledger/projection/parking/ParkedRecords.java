package io.orderledger.projection.parking;

import io.orderledger.projection.record.AggregateKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The tables {@code parked_key} and {@code parked_record}, for one projection. */
public final class ParkedRecords {
  private static final String KEYS =
      "SELECT topic, record_key FROM parked_key WHERE projection = ?";

  private static final String PARK_KEY =
      """
      INSERT INTO parked_key (projection, topic, record_key, partition, reason, message)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  private static final String PARK_RECORD =
      """
      INSERT INTO parked_record
        (projection, topic, partition, record_offset, record_key, dlt_partition, dlt_offset, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final String projection;

  public ParkedRecords(String projection) {
    this.projection = projection;
  }

  public Set<AggregateKey> keys(Connection tx) throws SQLException {
    Set<AggregateKey> keys = new HashSet<>();
    try (PreparedStatement select = tx.prepareStatement(KEYS)) {
      select.setString(1, projection);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          keys.add(AggregateKey.of(row.getString(1), row.getBytes(2)));
        }
      }
    }
    return keys;
  }

  /**
   * Notes parked records, and their keys if they are not parked yet.
   *
   * @param where the place of each record on its dead-letter topic
   */
  public void add(Connection tx, List<Parked> records, List<RecordMetadata> where)
      throws SQLException {
    try (PreparedStatement key = tx.prepareStatement(PARK_KEY);
        PreparedStatement row = tx.prepareStatement(PARK_RECORD)) {
      for (int i = 0; i < records.size(); i++) {
        addKey(key, records.get(i));
        addRecord(row, records.get(i), where.get(i));
      }
      key.executeBatch();
      row.executeBatch();
    }
  }

  private void addKey(PreparedStatement insert, Parked parked) throws SQLException {
    Optional<AggregateKey> key = AggregateKey.of(parked.record());
    if (key.isPresent()) {
      insert.setString(1, projection);
      insert.setString(2, parked.record().topic());
      insert.setBytes(3, key.get().bytes());
      insert.setInt(4, parked.record().partition());
      insert.setString(5, parked.reason().name());
      insert.setString(6, parked.message());
      insert.addBatch();
    }
  }

  private void addRecord(PreparedStatement insert, Parked parked, RecordMetadata where)
      throws SQLException {
    ConsumerRecord<byte[], byte[]> record = parked.record();
    insert.setString(1, projection);
    insert.setString(2, record.topic());
    insert.setInt(3, record.partition());
    insert.setLong(4, record.offset());
    insert.setBytes(5, record.key());
    insert.setInt(6, where.partition());
    insert.setLong(7, where.offset());
    insert.setString(8, parked.reason().name());
    insert.addBatch();
  }
}

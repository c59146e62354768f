package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.axon.PeerOrder;
import io.orderledger.benchmark.axon.PeerSerializer;
import io.orderledger.benchmark.harness.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.serialization.Serializer;

/** Fills the table of Axon's JDBC engine, which must exist, as if Axon had written the events. */
final class PeerHistory {
  private static final String COPY =
      """
      COPY DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,
        payloadType, payload, metaData)
      FROM STDIN (FORMAT binary)
      """;
  private static final int COLUMNS = 8;

  private PeerHistory() {}

  static void fill(Database database, History history) throws SQLException, IOException {
    try (Connection c =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        Statement s = c.createStatement()) {
      copy(c, history);
      s.execute("VACUUM (FREEZE, ANALYZE) DomainEventEntry");
      s.execute("CHECKPOINT");
    }
  }

  private static void copy(Connection c, History history) throws SQLException, IOException {
    Serializer serializer = PeerSerializer.json();
    String cause = UUID.randomUUID().toString();
    byte[] metaData =
        "{\"traceId\":\"%s\",\"correlationId\":\"%s\"}"
            .formatted(cause, cause)
            .getBytes(StandardCharsets.UTF_8);
    try (BinaryCopy rows = new BinaryCopy(c, COPY)) {
      history.write(
          event -> serializer.serialize(event, byte[].class).getData(),
          (order, sequence, millis, event, payload) ->
              rows.row(COLUMNS)
                  .text(UUID.randomUUID().toString())
                  .text(order.toString())
                  .number(sequence)
                  .text(PeerOrder.class.getSimpleName())
                  .text(DateTimeUtils.formatInstant(Instant.ofEpochMilli(millis)))
                  .text(event.getClass().getName())
                  .bytes(payload)
                  .bytes(metaData));
    }
  }
}

package io.orderledger.command.receipt;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks receipts up. They are written with what they are about: events, or a cart. Thread-safe. */
public final class ReceiptTable {
  private static final String FIND =
      """
      SELECT body_hash, aggregate_id, first_sequence, event_count, state_sequence, refusal
      FROM command_receipt WHERE partner_id = ? AND request_id = ?
      """;

  private final JdbcClient jdbc;

  public ReceiptTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the request did, if it was made before. */
  public Optional<Receipt> find(UUID partnerId, String requestId) {
    return jdbc.sql(FIND)
        .param(partnerId)
        .param(requestId)
        .query(
            (rs, _) ->
                new Receipt(
                    partnerId,
                    requestId,
                    rs.getString(1),
                    rs.getObject(2, UUID.class),
                    rs.getLong(3),
                    rs.getInt(4),
                    rs.getLong(5),
                    rs.getString(6)))
        .optional();
  }
}

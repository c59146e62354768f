package io.orderledger.query.support;

import io.orderledger.contract.event.SupportRequestSubmitted;
import io.orderledger.projection.copy.CopyStream;
import io.orderledger.query.projection.Columns;
import io.orderledger.query.projection.StoredJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Writes support requests. */
public final class SupportRequestStore {
  private static final String INSERT =
      """
      INSERT INTO support_request (support_request_id, order_id, submitted_at, submission)
      SELECT * FROM unnest(?::text[], ?::text[], ?::timestamptz[], ?::bytea[])
      ON CONFLICT (support_request_id) DO NOTHING
      """;

  private static final String COPY =
      "COPY support_request (support_request_id, order_id, submitted_at, submission)"
          + " FROM STDIN (FORMAT binary)";

  private SupportRequestStore() {}

  /** Adds those that are not there yet. */
  public static void add(Collection<SupportRequestSubmitted> requests, Connection tx)
      throws SQLException {
    Columns.of(requests)
        .text(SupportRequestSubmitted::supportRequestId)
        .text(SupportRequestSubmitted::orderId)
        .instant(SupportRequestSubmitted::submittedAt)
        .bytes(StoredJson::write)
        .update(INSERT, tx);
  }

  /** Adds requests, none of which is there. */
  public static void load(Collection<SupportRequestSubmitted> requests, Connection tx)
      throws SQLException {
    if (requests.isEmpty()) {
      return;
    }
    try (CopyStream rows = CopyStream.into(tx, COPY)) {
      for (SupportRequestSubmitted r : requests) {
        rows.row(4)
            .text(r.supportRequestId())
            .text(r.orderId())
            .timestamp(r.submittedAt())
            .bytea(StoredJson.write(r));
      }
      rows.finish();
    }
  }
}

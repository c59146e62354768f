package io.orderledger.query.credit;

import io.orderledger.projection.ReadModel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The business clock for readers of invoices: once it has shown that a month is over, no decision
 * puts a credit on that month's invoice (R10). See decision 021.
 */
@Component
public class InvoiceClock {
  private static final long DECIDING = 0x6372_6564_6974_7302L;

  private final ReadModel readModel;
  private final Clock clock;

  InvoiceClock(ReadModel readModel, Clock clock) {
    this.readModel = readModel;
    this.clock = clock;
  }

  /**
   * The present. Statements that begin later see every decision that was taken at an earlier
   * instant; one that is not committed yet is waited for.
   */
  public Instant now() {
    Instant now = clock.instant();
    readModel
        .jdbc()
        .sql("SELECT pg_advisory_xact_lock_shared(?)")
        .param(DECIDING)
        .query((_, _) -> now)
        .single();
    return now;
  }

  /** Has readers wait until this transaction ends; to be called before the clock is read. */
  static void deciding(Connection tx) throws SQLException {
    try (PreparedStatement lock = tx.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      lock.setLong(1, DECIDING);
      lock.execute();
    }
  }
}

package io.orderledger.query.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A credit on an invoice as its rows keep it.
 *
 * @param amount positive or zero
 * @param issuedAt when the month was decided
 * @param customerDomain absent while the customer is not known here
 */
record LineRow(
    String creditId,
    BigDecimal amount,
    Instant issuedAt,
    String customerId,
    String orderId,
    int lineItemNumber,
    Instant cancelledAt,
    @Nullable String customerDomain) {

  /** The month the credit would have been in, had its invoice not been issued already. */
  YearMonth ownPeriod() {
    return YearMonth.from(cancelledAt.atZone(ZoneOffset.UTC));
  }
}

package io.orderledger.query.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The issued invoices of one currency.
 *
 * @param creditTotal positive or zero
 * @param firstInvoiceDate absent, like the last, while none is issued
 */
record SummaryRow(
    String currency,
    BigDecimal creditTotal,
    @Nullable Instant firstInvoiceDate,
    @Nullable Instant lastInvoiceDate) {}

package io.orderledger.query.invoice;

import java.math.BigDecimal;

/**
 * An invoice as its row keeps it.
 *
 * @param creditTotal positive or zero
 */
record InvoiceRow(InvoiceKey key, long lineCount, BigDecimal creditTotal) {}

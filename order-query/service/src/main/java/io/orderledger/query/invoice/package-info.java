/** Invoices and their lines (R10). */
@NullMarked
package io.orderledger.query.invoice;

import org.jspecify.annotations.NullMarked;

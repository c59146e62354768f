/** Reads that see what the reader's own commands have done. */
@NullMarked
package io.orderledger.projection.freshness;

import org.jspecify.annotations.NullMarked;

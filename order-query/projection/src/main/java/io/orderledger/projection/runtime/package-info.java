/** How projections are run: ownership of partitions, one transaction per batch, parking. */
@NullMarked
package io.orderledger.projection.runtime;

import org.jspecify.annotations.NullMarked;

/** How projections are run: ownership of partitions, one transaction per batch, start and stop. */
@NullMarked
package io.orderledger.projection.runtime;

import org.jspecify.annotations.NullMarked;

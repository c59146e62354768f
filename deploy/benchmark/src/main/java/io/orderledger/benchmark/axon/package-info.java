/** Axon with the storage engines it comes with, around the same domain code: P1 and P2. */
@NullMarked
package io.orderledger.benchmark.axon;

import org.jspecify.annotations.NullMarked;

/** Measures the system against its peers, side by side in one run, with full durability. */
@NullMarked
package io.orderledger.benchmark;

import org.jspecify.annotations.NullMarked;

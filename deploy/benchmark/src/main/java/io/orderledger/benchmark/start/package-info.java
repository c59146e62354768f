/** How long the programs take from their start to the first request they can serve. */
@NullMarked
package io.orderledger.benchmark.start;

import org.jspecify.annotations.NullMarked;

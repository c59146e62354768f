/** Reads over HTTP from large and small tables while events are projected into them. */
@NullMarked
package io.orderledger.benchmark.reads;

import org.jspecify.annotations.NullMarked;

/** Our own services as they ship, for the scenarios. */
@NullMarked
package io.orderledger.benchmark.ours;

import org.jspecify.annotations.NullMarked;

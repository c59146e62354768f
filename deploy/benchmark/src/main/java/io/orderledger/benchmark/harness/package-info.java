/** How a scenario is measured: interleaved repeats after a warm-up, verified after every run. */
@NullMarked
package io.orderledger.benchmark.harness;

import org.jspecify.annotations.NullMarked;

/** Workloads on large stores: cold orders, bytes, growth, and one long order. */
@NullMarked
package io.orderledger.benchmark.storage;

import org.jspecify.annotations.NullMarked;

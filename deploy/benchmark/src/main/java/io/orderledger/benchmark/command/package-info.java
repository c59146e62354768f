/** Workloads of the write side. */
@NullMarked
package io.orderledger.benchmark.command;

import org.jspecify.annotations.NullMarked;

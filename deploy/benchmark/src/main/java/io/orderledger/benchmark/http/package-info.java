/** The services behind their HTTP: what it costs, how fresh reads are, how overload ends. */
@NullMarked
package io.orderledger.benchmark.http;

import org.jspecify.annotations.NullMarked;

/** Plain JDBC without a framework: the rows a specialist would write by hand. */
@NullMarked
package io.orderledger.benchmark.jdbc;

import org.jspecify.annotations.NullMarked;

/** Customers that are there from the first start, where a configuration names them. */
@NullMarked
package io.orderledger.command.customer.sample;

import org.jspecify.annotations.NullMarked;

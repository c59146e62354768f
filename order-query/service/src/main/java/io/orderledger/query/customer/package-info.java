/** Customers: their rows and their routes. */
@NullMarked
package io.orderledger.query.customer;

import org.jspecify.annotations.NullMarked;

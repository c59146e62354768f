/** The read side of orders: what partners, their customers and billing read. */
@NullMarked
package io.orderledger.query;

import org.jspecify.annotations.NullMarked;

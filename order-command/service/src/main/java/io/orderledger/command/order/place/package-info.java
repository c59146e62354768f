/** Placing an order over HTTP (R1). */
@NullMarked
package io.orderledger.command.order.place;

import org.jspecify.annotations.NullMarked;

/** Cancelling over HTTP (R7). */
@NullMarked
package io.orderledger.command.order.cancel;

import org.jspecify.annotations.NullMarked;

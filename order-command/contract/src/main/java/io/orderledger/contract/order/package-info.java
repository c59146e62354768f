/** An order folded from its events: one fold that the write side and every read side share. */
@NullMarked
package io.orderledger.contract.order;

import org.jspecify.annotations.NullMarked;

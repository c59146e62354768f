/**
 * The events themselves: an order's history, its state then, and the replay of everything (R15).
 */
@NullMarked
package io.orderledger.activity.history;

import org.jspecify.annotations.NullMarked;

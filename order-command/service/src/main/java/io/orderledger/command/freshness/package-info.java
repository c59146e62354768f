/** Tells the read sides how far the store is, so that they never answer from before a write. */
@NullMarked
package io.orderledger.command.freshness;

import org.jspecify.annotations.NullMarked;

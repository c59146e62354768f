/** From an event to bytes and headers, and back, for every version ever written. */
@NullMarked
package io.orderledger.contract.codec;

import org.jspecify.annotations.NullMarked;

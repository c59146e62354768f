/** The whole system, as a process of its own, met through its front port and its broker. */
@NullMarked
package io.orderledger.embedded.whole;

import org.jspecify.annotations.NullMarked;

/** Long answers: written in pieces, few at once, never all in memory. */
@NullMarked
package io.orderledger.activity.stream;

import org.jspecify.annotations.NullMarked;

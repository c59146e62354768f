/** Rebuilding a projection beside the live one, without a pause for readers (R15, I6). */
@NullMarked
package io.orderledger.projection.rebuild;

import org.jspecify.annotations.NullMarked;

/** How far a projection is: the offsets it has stored, and what is known of them in memory. */
@NullMarked
package io.orderledger.projection.offset;

import org.jspecify.annotations.NullMarked;

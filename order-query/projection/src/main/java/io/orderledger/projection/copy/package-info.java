/** Many rows into a table at once, for projections. */
@NullMarked
package io.orderledger.projection.copy;

import org.jspecify.annotations.NullMarked;

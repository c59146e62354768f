/** What operators see of projections, and what they can have done to them. */
@NullMarked
package io.orderledger.projection.operator;

import org.jspecify.annotations.NullMarked;

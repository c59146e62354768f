/** Events into the history table: a pure fold and a thin store. */
@NullMarked
package io.orderledger.activity.projection;

import org.jspecify.annotations.NullMarked;

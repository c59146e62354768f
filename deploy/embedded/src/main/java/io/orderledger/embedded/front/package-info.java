/** The one port of the embedded run, and what stands behind each path. */
@NullMarked
package io.orderledger.embedded.front;

import org.jspecify.annotations.NullMarked;

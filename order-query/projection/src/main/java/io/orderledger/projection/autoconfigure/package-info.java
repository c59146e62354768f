/** What an application gets by having the runtime on its class path. */
@NullMarked
package io.orderledger.projection.autoconfigure;

import org.jspecify.annotations.NullMarked;

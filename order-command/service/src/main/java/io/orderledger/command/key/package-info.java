/** Product keys (R5): made once per line, encrypted at rest, destroyed with the cancellation. */
@NullMarked
package io.orderledger.command.key;

import org.jspecify.annotations.NullMarked;

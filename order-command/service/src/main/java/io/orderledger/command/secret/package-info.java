/** Secrets of this installation: from settings, or from files made on the first start. */
@NullMarked
package io.orderledger.command.secret;

import org.jspecify.annotations.NullMarked;

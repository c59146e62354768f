/** Filing support requests over HTTP (R12). */
@NullMarked
package io.orderledger.command.order.support;

import org.jspecify.annotations.NullMarked;

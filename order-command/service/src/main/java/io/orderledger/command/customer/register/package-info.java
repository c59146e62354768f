/** Registering customers. */
@NullMarked
package io.orderledger.command.customer.register;

import org.jspecify.annotations.NullMarked;

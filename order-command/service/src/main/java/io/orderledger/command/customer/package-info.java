/** What may happen to a customer. Pure. */
@NullMarked
package io.orderledger.command.customer;

import org.jspecify.annotations.NullMarked;

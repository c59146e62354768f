/** Partner Center's cart flow: carts, and the orders they become. */
@NullMarked
package io.orderledger.command.cart;

import org.jspecify.annotations.NullMarked;

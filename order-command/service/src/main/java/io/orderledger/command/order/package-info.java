/** What may happen to an order: commands and the decisions about them. Pure (R1..R9). */
@NullMarked
package io.orderledger.command.order;

import org.jspecify.annotations.NullMarked;

/** The countries goods are sold in, and what differs between them (R2, R3). Pure. */
@NullMarked
package io.orderledger.command.market;

import org.jspecify.annotations.NullMarked;

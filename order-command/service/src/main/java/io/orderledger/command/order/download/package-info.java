/** Download links and the bits behind them (R6). */
@NullMarked
package io.orderledger.command.order.download;

import org.jspecify.annotations.NullMarked;

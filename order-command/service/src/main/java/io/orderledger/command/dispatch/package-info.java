/** From a command to its durable outcome: the one way into the write side's aggregates. */
@NullMarked
package io.orderledger.command.dispatch;

import org.jspecify.annotations.NullMarked;

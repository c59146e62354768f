/** Publishes every stored event to Kafka: at least once, per aggregate in order, never a gap. */
@NullMarked
package io.orderledger.command.relay;

import org.jspecify.annotations.NullMarked;

/** Kafka clients: the application's connection, and how a read side reads and sends. */
@NullMarked
package io.orderledger.projection.kafka;

import org.jspecify.annotations.NullMarked;

/**
 * What the services agree on: events, how they are encoded, and the topics they travel on. Knows
 * neither Spring nor Axon nor Kafka.
 */
@NullMarked
package io.orderledger.contract;

import org.jspecify.annotations.NullMarked;

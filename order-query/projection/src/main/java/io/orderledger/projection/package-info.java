/**
 * The projection runtime: batches of events from Kafka into read models, rows and offsets in one
 * transaction, what cannot be applied parked.
 */
@NullMarked
package io.orderledger.projection;

import org.jspecify.annotations.NullMarked;

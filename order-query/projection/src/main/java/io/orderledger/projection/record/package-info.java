/** From Kafka records to the events to apply: headers, keys, decoding, what came before. */
@NullMarked
package io.orderledger.projection.record;

import org.jspecify.annotations.NullMarked;

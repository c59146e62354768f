/** How stored events get to Kafka: our relay, Debezium and a bare producer. */
@NullMarked
package io.orderledger.benchmark.relay;

import org.jspecify.annotations.NullMarked;

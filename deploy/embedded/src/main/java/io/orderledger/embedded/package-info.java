/** The whole system in one process: PostgreSQL, a Kafka broker, the services, one front port. */
@NullMarked
package io.orderledger.embedded;

import org.jspecify.annotations.NullMarked;

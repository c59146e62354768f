/**
 * PostgreSQL and a Kafka broker that this process starts, watches and stops; their data stays in a
 * folder.
 */
@NullMarked
package io.orderledger.backends;

import org.jspecify.annotations.NullMarked;

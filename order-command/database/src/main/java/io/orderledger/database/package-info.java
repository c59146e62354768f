/** How every service comes to its PostgreSQL schema, and waits for long work there. */
@NullMarked
package io.orderledger.database;

import org.jspecify.annotations.NullMarked;

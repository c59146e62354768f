@NullMarked
package io.orderledger.command.eventstore;

import org.jspecify.annotations.NullMarked;

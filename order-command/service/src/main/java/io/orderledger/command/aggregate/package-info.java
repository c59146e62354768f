/** Axon aggregates as thin shells around the deciders, and the states they decide on. */
@NullMarked
package io.orderledger.command.aggregate;

import org.jspecify.annotations.NullMarked;

/** The append-only event table, written by group commit behind Axon's storage engine. */
@NullMarked
package io.orderledger.command.eventstore;

import org.jspecify.annotations.NullMarked;

/**
 * The events, as they are stored and sent. Records here never move and never lose a component: a
 * change of meaning is a new version with an upcaster.
 */
@NullMarked
package io.orderledger.contract.event;

import org.jspecify.annotations.NullMarked;

/** What cannot be applied: told apart, parked on dead-letter topics, applied again. */
@NullMarked
package io.orderledger.projection.parking;

import org.jspecify.annotations.NullMarked;

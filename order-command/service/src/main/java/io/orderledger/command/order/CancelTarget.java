package io.orderledger.command.order;

import org.jspecify.annotations.Nullable;

/**
 * A line that a cancel names.
 *
 * @param offerId has to be the line's where it is given
 * @param quantity has to be what was bought, or 0, where it is given: a cancel takes a whole line
 */
public record CancelTarget(
    int lineItemNumber, @Nullable String offerId, @Nullable Integer quantity) {}

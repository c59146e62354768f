package io.orderledger.command.order;

import org.jspecify.annotations.Nullable;

/**
 * A line that a cancel names.
 *
 * @param offerId has to be the line's where it is given
 */
public record CancelTarget(int lineItemNumber, @Nullable String offerId) {}

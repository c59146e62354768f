package io.orderledger.command.order;

import io.orderledger.command.catalogue.Offer;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is asked for.
 *
 * @param lineItemNumber 0 to 999,999,999, unique in its order
 * @param offerId as the caller wrote it
 * @param offer as the catalogue has it now; {@code null} when it has none
 * @param termDuration ISO 8601; {@code null} takes the offer's own term
 */
public record OrderedLine(
    int lineItemNumber,
    String offerId,
    @Nullable Offer offer,
    int quantity,
    @Nullable String termDuration,
    @Nullable String friendlyName) {}

package io.orderledger.command.order;

import io.orderledger.command.catalogue.Offer;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is asked for.
 *
 * @param lineItemNumber from 0 up, unique in its order
 * @param offer as the catalogue has it now
 * @param termDuration ISO 8601; {@code null} takes the offer's only term, or none
 */
public record OrderedLine(
    int lineItemNumber,
    Offer offer,
    int quantity,
    @Nullable String termDuration,
    @Nullable String friendlyName) {}

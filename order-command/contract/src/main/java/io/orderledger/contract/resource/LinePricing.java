package io.orderledger.contract.resource;

import io.orderledger.contract.event.PlacedLine;
import java.math.BigDecimal;

/**
 * What a line cost when it was bought, in the order's currency; cancelling does not change it.
 *
 * @param listPrice of one unit
 * @param extendedPrice of the quantity that was bought
 */
public record LinePricing(
    BigDecimal listPrice,
    BigDecimal discountedPrice,
    BigDecimal proratedPrice,
    BigDecimal price,
    BigDecimal extendedPrice) {

  static LinePricing of(PlacedLine line) {
    BigDecimal unit = line.unitPrice();
    return new LinePricing(unit, unit, unit, unit, line.chargeTotal());
  }
}

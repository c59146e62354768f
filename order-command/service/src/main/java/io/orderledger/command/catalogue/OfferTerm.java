package io.orderledger.command.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A term an offer is sold for, with its prices.
 *
 * @param duration ISO 8601 ({@code P1M}, {@code P1Y}, {@code P3Y}); {@code null} for perpetual
 *     software
 * @param prices for one piece and the whole term, by ISO 4217 code
 */
public record OfferTerm(@Nullable String duration, Map<String, BigDecimal> prices) {
  public OfferTerm {
    prices = Map.copyOf(prices);
  }
}

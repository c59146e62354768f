package io.orderledger.command.catalogue.browse;

import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.catalogue.Product;
import io.orderledger.command.catalogue.Sku;
import io.orderledger.command.market.Markets;
import io.orderledger.contract.resource.CurrencySymbols;
import io.orderledger.web.Link;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partner Center's Availability resource, with prices.
 *
 * @param catalogItemId what orders and carts name as the offer
 */
record AvailabilityResource(
    String id,
    String productId,
    String skuId,
    String catalogItemId,
    Currency defaultCurrency,
    String segment,
    String country,
    boolean isPurchasable,
    boolean isRenewable,
    List<Term> terms,
    ProductResource product,
    SkuResource sku,
    Links links) {
  record Currency(String code, String symbol) {}

  /**
   * A term with its price.
   *
   * @param duration ISO 8601; absent for perpetual software
   * @param unitPrice of one piece for the whole term
   * @param taxIncluded whether the price includes tax (R3)
   */
  record Term(
      @Nullable String duration,
      String description,
      BigDecimal unitPrice,
      String currency,
      boolean taxIncluded) {}

  record Links(Link self) {}

  static AvailabilityResource of(MarketCatalogue market, Product product, Sku sku, Offer offer) {
    String self =
        "/products/%s/skus/%s/availabilities/%s?country=%s"
            .formatted(product.id(), sku.id(), offer.availabilityId(), market.country());
    return new AvailabilityResource(
        offer.availabilityId(),
        product.id(),
        sku.id(),
        offer.offerId(),
        new Currency(market.currency(), CurrencySymbols.of(market.currency())),
        "commercial",
        market.country(),
        true,
        false,
        List.of(term(market, offer)),
        ProductResource.of(product, market.country()),
        SkuResource.of(product, sku, market.country()),
        new Links(Link.get(self)));
  }

  private static Term term(MarketCatalogue market, Offer offer) {
    return new Term(
        offer.term(),
        description(offer.term()),
        offer.price(market.currency()).orElseThrow(),
        market.currency(),
        Markets.taxIncluded(market.country()));
  }

  private static String description(@Nullable String duration) {
    if (duration == null) {
      return "One-time purchase";
    }
    Period term = Period.parse(duration);
    String unit = term.getYears() > 0 ? "Year" : "Month";
    int count = term.getYears() > 0 ? term.getYears() : term.getMonths();
    return count + " " + unit + (count == 1 ? "" : "s") + " Prepaid";
  }
}

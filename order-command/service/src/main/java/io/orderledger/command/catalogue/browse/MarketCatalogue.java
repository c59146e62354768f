package io.orderledger.command.catalogue.browse;

import io.orderledger.command.catalogue.Catalogue;
import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.catalogue.Product;
import io.orderledger.command.catalogue.Sku;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.market.Markets;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.List;
import java.util.Locale;

/**
 * What is on sale in one market; anything else does not exist there.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param currency what prices there are in
 */
record MarketCatalogue(Catalogue catalogue, String country, String currency) {
  /**
   * The catalogue of a country.
   *
   * @throws ApiException 3000 naming {@code country} when there is no such country
   */
  static MarketCatalogue of(Catalogue catalogue, String country) {
    String market = country.strip().toUpperCase(Locale.ROOT);
    if (!Markets.exists(market)) {
      throw Refusals.invalid("country is no ISO 3166-1 alpha-2 code: " + country).field("country");
    }
    return new MarketCatalogue(catalogue, market, catalogue.currencyOf(market));
  }

  List<Product> products(TargetView view) {
    return catalogue.products().stream()
        .filter(product -> offers(product).stream().anyMatch(o -> view.shows(product, o)))
        .toList();
  }

  Product product(String id) {
    return catalogue
        .product(id)
        .filter(product -> !offers(product).isEmpty())
        .orElseThrow(() -> none("product", id));
  }

  List<Sku> skus(Product product) {
    return product.skus().stream().filter(sku -> !offers(sku).isEmpty()).toList();
  }

  Sku sku(Product product, String id) {
    return product.sku(id).filter(sku -> !offers(sku).isEmpty()).orElseThrow(() -> none("SKU", id));
  }

  List<Offer> offers(Sku sku) {
    return sku.offers().stream()
        .filter(offer -> offer.soldIn(country) && offer.price(currency).isPresent())
        .toList();
  }

  Offer offer(Sku sku, String availabilityId) {
    return offers(sku).stream()
        .filter(offer -> offer.availabilityId().equalsIgnoreCase(availabilityId))
        .findFirst()
        .orElseThrow(() -> none("availability", availabilityId));
  }

  private List<Offer> offers(Product product) {
    return product.skus().stream().flatMap(sku -> offers(sku).stream()).toList();
  }

  private ApiException none(String what, String id) {
    return ApiException.of(
        ErrorCode.NOT_FOUND, "There is no %s %s on sale in %s".formatted(what, id, country));
  }
}

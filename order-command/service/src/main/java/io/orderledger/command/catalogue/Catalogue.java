package io.orderledger.command.catalogue;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One version of the price list. Immutable. */
public final class Catalogue {
  private final String version;
  private final String fallbackCurrency;
  private final List<Product> products;
  private final Map<String, Offer> offers;

  /**
   * A price list.
   *
   * @param fallbackCurrency for markets in whose own currency nothing is priced
   * @throws IllegalStateException if two offers share an id
   */
  public Catalogue(String version, String fallbackCurrency, List<Product> products) {
    this.version = version;
    this.fallbackCurrency = fallbackCurrency;
    this.products = List.copyOf(products);
    this.offers =
        this.products.stream()
            .flatMap(product -> product.skus().stream())
            .flatMap(sku -> sku.offers().stream())
            .collect(Collectors.toUnmodifiableMap(o -> key(o.offerId()), Function.identity()));
  }

  /** Snapshotted into every order (R1). */
  public String version() {
    return version;
  }

  /** Everything on sale, in the list's order. */
  public List<Product> products() {
    return products;
  }

  /** The product with this id. */
  public Optional<Product> product(String id) {
    return products.stream().filter(product -> product.id().equalsIgnoreCase(id)).findFirst();
  }

  /** The offer with this id. */
  public Optional<Offer> offer(String offerId) {
    return Optional.ofNullable(offers.get(key(offerId)));
  }

  /**
   * The currency customers of a market pay in: the country's own where anything is priced in it.
   *
   * @param market ISO 3166-1 alpha-2 code
   */
  public String currencyOf(String market) {
    String own = nationalCurrency(market);
    return offers.values().stream().anyMatch(offer -> offer.price(own).isPresent())
        ? own
        : fallbackCurrency;
  }

  private String nationalCurrency(String market) {
    if (market.equals("XK")) {
      return "EUR";
    }
    Currency currency = Currency.getInstance(Locale.of("", market));
    return currency == null ? fallbackCurrency : currency.getCurrencyCode();
  }

  private static String key(String offerId) {
    return offerId.toUpperCase(Locale.ROOT);
  }
}

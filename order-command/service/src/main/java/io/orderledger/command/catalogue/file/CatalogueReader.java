package io.orderledger.command.catalogue.file;

import io.orderledger.command.catalogue.Catalogue;
import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.catalogue.Product;
import io.orderledger.command.catalogue.Sku;
import io.orderledger.command.catalogue.file.CatalogueFile.AvailabilityEntry;
import io.orderledger.command.catalogue.file.CatalogueFile.ProductEntry;
import io.orderledger.command.catalogue.file.CatalogueFile.SkuEntry;
import io.orderledger.command.credit.Money;
import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.RefundBasis;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Reads a price list and refuses one that could not be sold from. */
public final class CatalogueReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final int windowDays;

  /**
   * A reader for lists sold under one policy.
   *
   * @param windowDays whole UTC days in which an order can be cancelled (R7)
   */
  public CatalogueReader(int windowDays) {
    this.windowDays = windowDays;
  }

  /**
   * Reads a list.
   *
   * @throws IOException if it cannot be read
   * @throws ArithmeticException if a price has more decimals than its currency
   */
  public Catalogue read(InputStream in) throws IOException {
    CatalogueFile file = JSON.readValue(in, CatalogueFile.class);
    return new Catalogue(
        file.version(),
        file.fallbackCurrency(),
        file.products().stream().map(this::product).toList());
  }

  private Product product(ProductEntry entry) {
    return new Product(
        entry.id(),
        entry.title(),
        entry.description(),
        entry.type(),
        entry.subType(),
        entry.publisher(),
        entry.skus().stream().map(sku -> sku(entry, sku)).toList());
  }

  private Sku sku(ProductEntry product, SkuEntry entry) {
    return new Sku(
        entry.id(),
        entry.title(),
        entry.description(),
        entry.attributes() == null ? Map.of() : entry.attributes(),
        entry.availabilities().stream().map(a -> offer(product, entry, a)).toList());
  }

  private Offer offer(ProductEntry product, SkuEntry sku, AvailabilityEntry availability) {
    return new Offer(
        product.id(),
        sku.id(),
        availability.id(),
        product.title(),
        sku.title(),
        product.publisher(),
        sku.kind(),
        sku.term(),
        sku.minimumQuantity(),
        sku.maximumQuantity(),
        exact(availability.prices()),
        sku.hasKey(),
        sku.downloads() == null ? List.of() : sku.downloads(),
        policy(sku));
  }

  private static Map<String, BigDecimal> exact(Map<String, BigDecimal> prices) {
    Map<String, BigDecimal> exact = new TreeMap<>();
    prices.forEach((currency, price) -> exact.put(currency, Money.exact(price, currency)));
    return exact;
  }

  private CancellationPolicy policy(SkuEntry sku) {
    return switch (sku.kind()) {
      case PERPETUAL -> new CancellationPolicy(windowDays, RefundBasis.FULL_CHARGE);
      case SUBSCRIPTION -> new CancellationPolicy(windowDays, RefundBasis.UNUSED_DAYS);
      case AZURE_RESERVATION, LINUX_PLAN ->
          new CancellationPolicy(windowDays, RefundBasis.NOT_CANCELLABLE);
    };
  }
}

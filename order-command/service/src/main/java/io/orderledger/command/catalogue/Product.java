package io.orderledger.command.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Goods, in one or more forms.
 *
 * @param type {@code Software} or {@code Azure}
 * @param subType a narrower type, for example {@code SoftwarePerpetual}
 * @param publisher who makes it, for example {@code Microsoft}
 */
public record Product(
    String id,
    String title,
    String description,
    String type,
    String subType,
    String publisher,
    List<Sku> skus) {
  public Product {
    skus = List.copyOf(skus);
  }

  /** Whether any of it can be bought in this market (R2). */
  public boolean soldIn(String market) {
    return skus.stream().flatMap(sku -> sku.offers().stream()).anyMatch(o -> o.soldIn(market));
  }

  /** The SKU with this id. */
  public Optional<Sku> sku(String id) {
    return skus.stream().filter(sku -> sku.id().equalsIgnoreCase(id)).findFirst();
  }
}

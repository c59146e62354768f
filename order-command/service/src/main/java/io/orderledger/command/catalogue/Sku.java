package io.orderledger.command.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A form a product is sold in.
 *
 * @param id unique in its product
 * @param attributes what else is worth knowing, for programs
 * @param offers at least one
 */
public record Sku(
    String id,
    String title,
    String description,
    Map<String, String> attributes,
    List<Offer> offers) {
  public Sku {
    attributes = Map.copyOf(attributes);
    offers = List.copyOf(offers);
  }
}

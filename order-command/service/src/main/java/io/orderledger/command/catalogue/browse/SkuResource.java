package io.orderledger.command.catalogue.browse;

import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.catalogue.Product;
import io.orderledger.command.catalogue.Sku;
import io.orderledger.web.Link;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Partner Center's Sku resource.
 *
 * @param dynamicAttributes what else is known, among it {@code downloads}: what can be chosen (R6)
 */
record SkuResource(
    String id,
    String productId,
    String title,
    String description,
    int minimumQuantity,
    int maximumQuantity,
    boolean isTrial,
    List<String> supportedBillingCycles,
    List<String> purchasePrerequisites,
    List<String> inventoryVariables,
    List<String> provisioningVariables,
    Map<String, Object> dynamicAttributes,
    Links links) {
  record Links(Link availabilities, Link self) {}

  static SkuResource of(Product product, Sku sku, String country) {
    Offer offer = sku.offers().getFirst();
    String path = "/products/" + product.id() + "/skus/" + sku.id();
    return new SkuResource(
        sku.id(),
        product.id(),
        sku.title(),
        sku.description(),
        offer.minimumQuantity(),
        offer.maximumQuantity(),
        false,
        offer.billingCycles(),
        List.of(),
        List.of(),
        List.of(),
        dynamicAttributes(sku, offer),
        new Links(
            Link.get(path + "/availabilities?country=" + country),
            Link.get(path + "?country=" + country)));
  }

  private static Map<String, Object> dynamicAttributes(Sku sku, Offer offer) {
    Map<String, Object> attributes = new TreeMap<>(sku.attributes());
    attributes.put("productKind", offer.kind().name().toLowerCase(Locale.ROOT));
    attributes.put("hasKey", offer.hasKey());
    attributes.put("cancellable", offer.cancellable());
    attributes.put("downloads", offer.downloads());
    return attributes;
  }
}

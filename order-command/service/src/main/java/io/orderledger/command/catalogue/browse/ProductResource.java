package io.orderledger.command.catalogue.browse;

import io.orderledger.command.catalogue.Product;
import io.orderledger.web.Link;
import org.jspecify.annotations.Nullable;

/** Partner Center's Product resource. */
record ProductResource(
    String id,
    String title,
    String description,
    ItemType productType,
    boolean isMicrosoftProduct,
    String publisherName,
    Links links) {
  /** A type with the narrower one in it. */
  record ItemType(String id, String displayName, @Nullable ItemType subType) {}

  record Links(Link skus, Link self) {}

  static ProductResource of(Product product, String country) {
    String path = "/products/" + product.id();
    return new ProductResource(
        product.id(),
        product.title(),
        product.description(),
        new ItemType(
            product.type(),
            product.type(),
            new ItemType(product.subType(), product.subType(), null)),
        product.publisher().equals("Microsoft"),
        product.publisher(),
        new Links(
            Link.get(path + "/skus?country=" + country), Link.get(path + "?country=" + country)));
  }
}

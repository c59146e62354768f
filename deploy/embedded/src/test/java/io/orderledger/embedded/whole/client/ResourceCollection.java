package io.orderledger.embedded.whole.client;

import java.util.List;
import java.util.Optional;

/** A page of resources. */
public record ResourceCollection<T>(
    int totalCount,
    List<T> items,
    Optional<String> continuationToken,
    Links links,
    Attributes attributes) {

  public record Links(Link self, Optional<Link> next) {}

  public ResourceCollection {
    attributes.require("Collection");
  }
}

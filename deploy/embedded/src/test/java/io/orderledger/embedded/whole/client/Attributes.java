package io.orderledger.embedded.whole.client;

import java.util.Optional;

/** What a resource is. */
public record Attributes(Optional<String> etag, String objectType) {

  void require(String expected) {
    if (!objectType.equals(expected)) {
      throw new IllegalArgumentException("objectType " + objectType + ", not " + expected);
    }
  }
}

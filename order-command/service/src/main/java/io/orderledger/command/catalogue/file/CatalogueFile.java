package io.orderledger.command.catalogue.file;

import io.orderledger.contract.event.DownloadOption;
import io.orderledger.contract.event.ProductKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A price list as it stands in its file. */
record CatalogueFile(String version, String fallbackCurrency, List<ProductEntry> products) {
  record ProductEntry(
      String id,
      String title,
      String description,
      String type,
      String subType,
      String publisher,
      List<SkuEntry> skus) {}

  record SkuEntry(
      String id,
      String title,
      String description,
      ProductKind kind,
      @Nullable String term,
      int minimumQuantity,
      int maximumQuantity,
      boolean hasKey,
      @Nullable List<DownloadOption> downloads,
      @Nullable Map<String, String> attributes,
      List<AvailabilityEntry> availabilities) {}

  record AvailabilityEntry(String id, Map<String, BigDecimal> prices) {}
}

package io.orderledger.query.software;

import io.orderledger.contract.event.DownloadOption;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.ProductKind;
import java.util.List;
import java.util.Locale;

/**
 * One product and SKU that a customer has bought, with its orders below (R4).
 *
 * @param kind {@code perpetual}, {@code subscription} or {@code linux_plan}
 * @param quantity of all its orders that are not cancelled
 * @param status {@code cancelled} when every order below is, {@code active} before
 * @param daysLeftToCancel the most of any order below
 * @param keyAvailable whether any order below has a key to take
 * @param downloads what may be chosen, from the newest order that is not cancelled
 * @param orders newest first
 */
record SoftwareItem(
    String productId,
    String skuId,
    String productName,
    String skuName,
    String publisherName,
    String kind,
    int quantity,
    String status,
    int daysLeftToCancel,
    boolean keyAvailable,
    List<DownloadOption> downloads,
    List<SoftwareOrder> orders) {

  SoftwareItem {
    downloads = List.copyOf(downloads);
    orders = List.copyOf(orders);
  }

  /**
   * An item.
   *
   * @param newest the line that names it as it was bought last
   * @param orders newest first, not empty
   */
  static SoftwareItem of(PlacedLine newest, List<SoftwareOrder> orders) {
    return new SoftwareItem(
        newest.productId(),
        newest.skuId(),
        newest.productTitle(),
        newest.skuTitle(),
        newest.publisher(),
        newest.kind().name().toLowerCase(Locale.ROOT),
        orders.stream().mapToInt(SoftwareOrder::quantity).sum(),
        orders.stream().anyMatch(SoftwareOrder::active) ? "active" : "cancelled",
        orders.stream().mapToInt(SoftwareOrder::daysLeftToCancel).max().orElse(0),
        orders.stream().anyMatch(SoftwareOrder::keyAvailable),
        orders.stream()
            .filter(SoftwareOrder::active)
            .findFirst()
            .map(SoftwareOrder::downloads)
            .orElse(List.of()),
        orders);
  }

  static boolean isSoftware(PlacedLine line) {
    return line.kind() != ProductKind.AZURE_RESERVATION;
  }
}

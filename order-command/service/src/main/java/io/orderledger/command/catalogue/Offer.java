package io.orderledger.command.catalogue;

import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.DownloadOption;
import io.orderledger.contract.event.ProductKind;
import java.util.List;

/**
 * Something a partner can order.
 *
 * @param availabilityId with product and SKU the offer's id: {@code productId:skuId:availabilityId}
 * @param minimumQuantity smallest quantity of a line, at least 1
 * @param maximumQuantity largest quantity of a line
 * @param terms at least one
 * @param hasKey whether a product key belongs to it (R5)
 * @param cancellation policy for orders placed now (R7, R9)
 */
public record Offer(
    String productId,
    String skuId,
    String availabilityId,
    String productTitle,
    String skuTitle,
    String publisher,
    ProductKind kind,
    int minimumQuantity,
    int maximumQuantity,
    List<OfferTerm> terms,
    boolean hasKey,
    List<DownloadOption> downloads,
    CancellationPolicy cancellation) {
  public Offer {
    terms = List.copyOf(terms);
    downloads = List.copyOf(downloads);
  }

  /** {@code productId:skuId:availabilityId}. */
  public String offerId() {
    return productId + ":" + skuId + ":" + availabilityId;
  }
}

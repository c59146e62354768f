package io.orderledger.command.catalogue;

import io.orderledger.command.market.ReservationMarkets;
import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.DownloadOption;
import io.orderledger.contract.event.ProductKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** Whether customers of this market can buy it at all (R2). */
  public boolean soldIn(String market) {
    return kind != ProductKind.AZURE_RESERVATION || ReservationMarkets.sold(market);
  }

  /**
   * The term with this duration.
   *
   * @param duration {@code null} for the only term there is
   * @return empty when it is not sold for that, or when several terms leave {@code null} open
   */
  public Optional<OfferTerm> term(@Nullable String duration) {
    if (duration == null) {
      return terms.size() == 1 ? Optional.of(terms.getFirst()) : Optional.empty();
    }
    return terms.stream().filter(t -> duration.equalsIgnoreCase(t.duration())).findFirst();
  }

  /** The durations it is sold for, as a text for people. */
  public String durations() {
    return terms.stream()
        .map(t -> t.duration() == null ? "none" : t.duration())
        .collect(Collectors.joining(", "));
  }
}

package io.orderledger.contract.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order with everything that decides what it is worth, as it was when placed (R1).
 *
 * @param lineItemNumber unique in its order, from 0 up
 * @param offerId {@code productId:skuId:availabilityId}
 * @param publisher who makes the software, for example {@code Microsoft}
 * @param friendlyName the partner's own name for the line
 * @param quantity at least 1
 * @param termDuration ISO 8601 ({@code P1M}, {@code P1Y}, {@code P3Y}); absent for perpetual
 *     software
 * @param unitPrice in the order's currency
 * @param chargeTotal {@code unitPrice x quantity}, at the currency's decimals
 * @param termStart first day of the term: the UTC date of the purchase
 * @param termEnd last day of the term, inclusive; absent for perpetual software
 * @param hasKey whether a product key belongs to the line (R5)
 */
public record PlacedLine(
    int lineItemNumber,
    String offerId,
    String productId,
    String skuId,
    String productTitle,
    String skuTitle,
    String publisher,
    @Nullable String friendlyName,
    ProductKind kind,
    int quantity,
    @Nullable String termDuration,
    BigDecimal unitPrice,
    boolean taxIncluded,
    BigDecimal chargeTotal,
    LocalDate termStart,
    @Nullable LocalDate termEnd,
    boolean hasKey,
    List<DownloadOption> downloads,
    CancellationPolicy cancellation) {

  public PlacedLine {
    Objects.requireNonNull(offerId, "offerId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(unitPrice, "unitPrice");
    Objects.requireNonNull(chargeTotal, "chargeTotal");
    Objects.requireNonNull(termStart, "termStart");
    Objects.requireNonNull(cancellation, "cancellation");
    downloads = List.copyOf(downloads);
  }
}

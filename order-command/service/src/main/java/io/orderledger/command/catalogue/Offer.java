package io.orderledger.command.catalogue;

import io.orderledger.command.market.ReservationMarkets;
import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.DownloadOption;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a partner can order.
 *
 * @param availabilityId with product and SKU the offer's id: {@code productId:skuId:availabilityId}
 * @param term ISO 8601 ({@code P1M}, {@code P1Y}, {@code P3Y}); {@code null} for perpetual software
 * @param minimumQuantity smallest quantity of a line, at least 1
 * @param maximumQuantity largest quantity of a line
 * @param prices of one piece for the whole term, by ISO 4217 code
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
    @Nullable String term,
    int minimumQuantity,
    int maximumQuantity,
    Map<String, BigDecimal> prices,
    boolean hasKey,
    List<DownloadOption> downloads,
    CancellationPolicy cancellation) {
  public Offer {
    prices = Map.copyOf(prices);
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

  /** Whether it is sold for this term; absent or empty leaves the term to the offer. */
  public boolean soldFor(@Nullable String termDuration) {
    return termDuration == null || termDuration.isEmpty() || termDuration.equalsIgnoreCase(term);
  }

  /**
   * How often it may be billed, as Partner Center spells it: once, and over a term of months or
   * years also in its parts.
   */
  public List<String> billingCycles() {
    if (term == null) {
      return List.of("one_time");
    }
    return Period.parse(term).toTotalMonths() < 12
        ? List.of("one_time", "monthly")
        : List.of("one_time", "monthly", "annual");
  }

  /** Whether it may be billed so. */
  public boolean billedIn(String billingCycle) {
    return billingCycle.equals("one_time") || billingCycles().contains(billingCycle);
  }

  /** The price of one piece, where it has one in this currency. */
  public Optional<BigDecimal> price(String currency) {
    return Optional.ofNullable(prices.get(currency));
  }

  /** Whether orders of it can ever be cancelled (R7). */
  public boolean cancellable() {
    return cancellation.refund() != RefundBasis.NOT_CANCELLABLE;
  }
}

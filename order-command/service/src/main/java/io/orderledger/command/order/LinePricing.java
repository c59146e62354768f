package io.orderledger.command.order;

import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.credit.Money;
import io.orderledger.command.credit.Term;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.market.Markets;
import io.orderledger.contract.event.PlacedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What one line costs the customer, or why it cannot be bought (R1..R3). */
final class LinePricing {
  sealed interface Result permits Priced, Refused {}

  record Priced(PlacedLine line) implements Result {}

  record Refused(Refusal refusal) implements Result {}

  private LinePricing() {}

  static Result price(PlaceOrder command, int index) {
    OrderedLine line = command.lines().get(index);
    Offer offer = line.offer();
    if (offer == null) {
      return new Refused(new Refusal.UnknownOffer(index, line.offerId()));
    }
    String market = command.customer().market();
    BigDecimal unitPrice = offer.price(command.currency()).orElse(null);
    if (!offer.soldIn(market) || unitPrice == null) {
      return new Refused(new Refusal.NotSoldInMarket(index, offer.offerId(), market));
    }
    if (!offer.soldFor(line.termDuration())) {
      String offered = offer.term() == null ? "none" : offer.term();
      return new Refused(
          new Refusal.TermNotOffered(index, String.valueOf(line.termDuration()), offered));
    }
    if (!offer.billedIn(command.billingCycle())) {
      return new Refused(
          new Refusal.BillingCycleNotOffered(
              index,
              offer.offerId(),
              command.billingCycle(),
              String.join(", ", offer.billingCycles())));
    }
    if (line.quantity() < offer.minimumQuantity() || line.quantity() > offer.maximumQuantity()) {
      return new Refused(
          new Refusal.QuantityOutOfBounds(
              index, line.quantity(), offer.minimumQuantity(), offer.maximumQuantity()));
    }
    return new Priced(placed(command, line, offer, unitPrice));
  }

  private static PlacedLine placed(
      PlaceOrder command, OrderedLine line, Offer offer, BigDecimal unitPrice) {
    LocalDate start = LocalDate.ofInstant(command.receivedAt(), ZoneOffset.UTC);
    return new PlacedLine(
        line.lineItemNumber(),
        offer.offerId(),
        offer.productId(),
        offer.skuId(),
        offer.productTitle(),
        offer.skuTitle(),
        offer.publisher(),
        line.friendlyName(),
        offer.kind(),
        line.quantity(),
        offer.term(),
        Money.exact(unitPrice, command.currency()),
        Markets.taxIncluded(command.customer().market()),
        Money.exact(unitPrice.multiply(BigDecimal.valueOf(line.quantity())), command.currency()),
        start,
        end(start, offer.term()),
        offer.hasKey(),
        offer.downloads(),
        offer.cancellation());
  }

  private static @Nullable LocalDate end(LocalDate start, @Nullable String duration) {
    return duration == null ? null : Term.of(start, duration).end();
  }
}

package io.orderledger.command.order;

import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.catalogue.OfferTerm;
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
    String market = command.customer().market();
    if (!offer.soldIn(market)) {
      return notSold(index, offer, market);
    }
    OfferTerm term = offer.term(line.termDuration()).orElse(null);
    if (term == null) {
      String asked = line.termDuration() == null ? "" : line.termDuration();
      return new Refused(new Refusal.TermNotOffered(index, asked, offer.durations()));
    }
    if (line.quantity() < offer.minimumQuantity() || line.quantity() > offer.maximumQuantity()) {
      return new Refused(
          new Refusal.QuantityOutOfBounds(
              index, line.quantity(), offer.minimumQuantity(), offer.maximumQuantity()));
    }
    BigDecimal unitPrice = term.prices().get(command.currency());
    return unitPrice == null
        ? notSold(index, offer, market)
        : new Priced(placed(command, line, term, unitPrice));
  }

  private static Result notSold(int index, Offer offer, String market) {
    return new Refused(new Refusal.NotSoldInMarket(index, offer.offerId(), market));
  }

  private static PlacedLine placed(
      PlaceOrder command, OrderedLine line, OfferTerm term, BigDecimal unitPrice) {
    Offer offer = line.offer();
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
        term.duration(),
        Money.exact(unitPrice, command.currency()),
        Markets.taxIncluded(command.customer().market()),
        Money.exact(unitPrice.multiply(BigDecimal.valueOf(line.quantity())), command.currency()),
        start,
        end(start, term.duration()),
        offer.hasKey(),
        offer.downloads(),
        offer.cancellation());
  }

  private static @Nullable LocalDate end(LocalDate start, @Nullable String duration) {
    return duration == null ? null : Term.of(start, duration).end();
  }
}

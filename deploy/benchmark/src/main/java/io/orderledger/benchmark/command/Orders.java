package io.orderledger.benchmark.command;

import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.order.GetKey;
import io.orderledger.command.order.OrderOwner;
import io.orderledger.command.order.OrderedLine;
import io.orderledger.command.order.PlaceOrder;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CustomerSnapshot;
import java.time.Instant;
import java.util.List;

/** The commands every contender gets: one line of one offer, one customer per call. */
public final class Orders {
  private static final String PARTNER = "6c0b3a52-0d5b-4a54-9a0e-3b1b8b1c7a11";
  private static final String CUSTOMER = "0f8fad5b-d9cb-469f-a165-70867728950e";
  private static final Actor ACTOR = new Actor("benchmark", "Benchmark", "AdminAgent");
  private static final CustomerSnapshot SNAPSHOT =
      new CustomerSnapshot(PARTNER, CUSTOMER, "Benchmark GmbH", "DE");

  private final Offer offer;
  private final String catalogueVersion;

  /** Orders of {@code offer}, which must have a key and a price in EUR. */
  public Orders(Offer offer, String catalogueVersion) {
    this.offer = offer;
    this.catalogueVersion = catalogueVersion;
  }

  /** Places the order {@code orderId}. */
  public PlaceOrder place(String orderId) {
    return new PlaceOrder(
        orderId,
        ACTOR,
        Instant.now(),
        SNAPSHOT,
        "EUR",
        "EUR",
        "one_time",
        catalogueVersion,
        List.of(new OrderedLine(0, offer.offerId(), offer, 1, null, null)));
  }

  /** Takes the key of the order's line. */
  public GetKey key(String orderId) {
    return new GetKey(orderId, ACTOR, Instant.now(), new OrderOwner(PARTNER, CUSTOMER), 0);
  }
}

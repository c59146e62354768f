package io.orderledger.benchmark.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.decision.Accepted;
import io.orderledger.command.order.GetKey;
import io.orderledger.command.order.OrderCommand;
import io.orderledger.command.order.OrderDecider;
import io.orderledger.command.order.OrderOwner;
import io.orderledger.command.order.OrderedLine;
import io.orderledger.command.order.PlaceOrder;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import io.orderledger.contract.order.OrderState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service stores when an order is placed and a key of it is taken. */
record SampleEvents(
    String orderId, String firstType, String firstPayload, String nextType, String nextPayload) {
  static final String PARTNER = "6c0b3a52-0d5b-4a54-9a0e-3b1b8b1c7a11";
  static final String CUSTOMER = "0f8fad5b-d9cb-469f-a165-70867728950e";

  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456Z");
  private static final Actor ACTOR = new Actor("benchmark", "Benchmark", "AdminAgent");
  private static final Offer OFFER =
      new Offer(
          "DG7GMGF0DWTL",
          "0001",
          "AV01",
          "Windows Server 2022 Standard",
          "8 core, 1 year",
          "Microsoft",
          ProductKind.SUBSCRIPTION,
          "P1Y",
          1,
          1000,
          Map.of("EUR", new BigDecimal("1200.00")),
          true,
          List.of(),
          new CancellationPolicy(60, RefundBasis.UNUSED_DAYS));

  static SampleEvents of(String orderId) {
    OrderEvent placed = decided(null, place(orderId));
    OrderState order = OrderState.evolve(null, placed);
    OrderEvent accessed =
        decided(order, new GetKey(orderId, ACTOR, NOW, new OrderOwner(PARTNER, CUSTOMER), 0));
    EventCodec codec = new EventCodec();
    return new SampleEvents(
        orderId,
        codec.logicalType(placed),
        new String(codec.payload(placed), UTF_8),
        codec.logicalType(accessed),
        new String(codec.payload(accessed), UTF_8));
  }

  static PlaceOrder place(String orderId) {
    return new PlaceOrder(
        orderId,
        ACTOR,
        NOW,
        new CustomerSnapshot(PARTNER, CUSTOMER, "Benchmark GmbH", "DE"),
        "EUR",
        "EUR",
        "one_time",
        "2026-11",
        List.of(new OrderedLine(0, OFFER.offerId(), OFFER, 1, null, null)));
  }

  private static OrderEvent decided(@Nullable OrderState state, OrderCommand command) {
    return ((Accepted<OrderEvent>) OrderDecider.decide(state, command)).events().getFirst();
  }
}

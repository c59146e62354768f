package io.orderledger.command.support;

import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.customer.RegisterCustomer;
import io.orderledger.command.dispatch.CommandContext;
import io.orderledger.command.dispatch.ReceiptKey;
import io.orderledger.command.order.CancelOrder;
import io.orderledger.command.order.GetKey;
import io.orderledger.command.order.OrderOwner;
import io.orderledger.command.order.OrderedLine;
import io.orderledger.command.order.PlaceOrder;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.PostalAddress;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Commands of one partner and one of its customers. */
public final class Commands {
  public static final String PARTNER = "0197a9a0-0000-7000-8000-000000000001";
  public static final String CUSTOMER = "0197a9a0-0000-7000-8000-000000000002";
  public static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456Z");
  private static final Actor AGENT = new Actor("agent-1", "Ada Agent", "AdminAgent");
  private static final OrderOwner OWNER = new OrderOwner(PARTNER, CUSTOMER);
  private static final CustomerSnapshot SNAPSHOT =
      new CustomerSnapshot(PARTNER, CUSTOMER, "Contoso", "DE");

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

  private Commands() {}

  /** Places an order of that many subscription lines, each with a key. */
  public static PlaceOrder place(String orderId, int lines) {
    return place(orderId, lines, SNAPSHOT);
  }

  /** An order whose event the store's encoder cannot write: its customer's id is no UUID. */
  public static PlaceOrder placeUnwritable(String orderId) {
    return place(orderId, 1, new CustomerSnapshot(PARTNER, "contoso", "Contoso", "DE"));
  }

  private static PlaceOrder place(String orderId, int lines, CustomerSnapshot customer) {
    return new PlaceOrder(
        orderId,
        AGENT,
        NOW,
        customer,
        "EUR",
        "EUR",
        "one_time",
        "2026-11",
        IntStream.range(0, lines)
            .mapToObj(n -> new OrderedLine(n, OFFER.offerId(), OFFER, 1, null, null))
            .toList());
  }

  public static GetKey getKey(String orderId, int line) {
    return new GetKey(orderId, AGENT, NOW, OWNER, line);
  }

  /** Cancels the whole order. */
  public static CancelOrder cancel(String orderId) {
    return new CancelOrder(orderId, AGENT, NOW, OWNER, newId(), List.of(), null);
  }

  /** Registers a customer. */
  public static RegisterCustomer register(String customerId) {
    return new RegisterCustomer(
        new CustomerSnapshot(PARTNER, customerId, "Contoso", "DE"),
        AGENT,
        NOW,
        "contoso.example",
        "EUR",
        null,
        null,
        null,
        null,
        null,
        new PostalAddress("DE", null, null, null, null, null, null, null, null, null));
  }

  public static String newId() {
    return UUID.randomUUID().toString();
  }

  /** A context without a receipt. */
  public static CommandContext context() {
    return new CommandContext(newId(), null, newId(), null);
  }

  /** A context whose request can be repeated. */
  public static CommandContext context(String requestId, String bodyHash) {
    return new CommandContext(
        requestId, new ReceiptKey(PARTNER, requestId, bodyHash), newId(), null);
  }
}

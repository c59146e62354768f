package io.orderledger.query;

import io.orderledger.contract.cancellation.CreditCalculation;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.DownloadOption;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.LineRef;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.PostalAddress;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as the write side makes them. */
public final class Samples {
  public static final Actor AGENT = new Actor("agent", "Ada Agent", "AdminAgent");

  private Samples() {}

  public static String id() {
    return UUID.randomUUID().toString();
  }

  public static CustomerSnapshot customer(String partnerId, String name, String market) {
    return new CustomerSnapshot(partnerId, id(), name, market);
  }

  public static CustomerRegistered registered(CustomerSnapshot customer, String domain) {
    return new CustomerRegistered(
        customer,
        AGENT,
        Instant.parse("2021-01-01T00:00:00Z"),
        domain,
        "EUR",
        "billing@" + domain,
        "de-DE",
        "de",
        null,
        null,
        new PostalAddress(
            customer.market(), null, "Berlin", null, "Weg 1", null, "10115", null, null, null));
  }

  public static OrderPlaced placed(
      CustomerSnapshot customer, String placedAt, String currency, PlacedLine... lines) {
    return new OrderPlaced(
        id(),
        customer,
        AGENT,
        Instant.parse(placedAt),
        currency,
        "one_time",
        "2021-01",
        Arrays.stream(lines).map(PlacedLine::chargeTotal).reduce(BigDecimal.ZERO, BigDecimal::add),
        List.of(lines));
  }

  /** A one-year subscription that begins on 10 March 2021. */
  public static PlacedLine subscription(int number, String charge) {
    return line(
        number,
        ProductKind.SUBSCRIPTION,
        "DG7GMGF0D5RK",
        charge,
        LocalDate.parse("2022-03-09"),
        RefundBasis.UNUSED_DAYS);
  }

  /** A subscription of one month that begins on 10 March 2021. */
  public static PlacedLine month(int number, String charge) {
    return line(
        number,
        ProductKind.SUBSCRIPTION,
        "DG7GMGF0D5RK",
        charge,
        LocalDate.parse("2021-04-09"),
        RefundBasis.UNUSED_DAYS);
  }

  public static PlacedLine perpetual(int number, String charge) {
    return line(
        number, ProductKind.PERPETUAL, "DG7GMGF0FLR2", charge, null, RefundBasis.FULL_CHARGE);
  }

  public static PlacedLine suse(int number) {
    return line(
        number,
        ProductKind.LINUX_PLAN,
        "DZH318Z08GQ7",
        "500.00",
        LocalDate.parse("2022-03-09"),
        RefundBasis.NOT_CANCELLABLE);
  }

  public static PlacedLine reservation(int number) {
    return line(
        number,
        ProductKind.AZURE_RESERVATION,
        "DZH318Z0BQ3W",
        "700.00",
        LocalDate.parse("2022-03-09"),
        RefundBasis.NOT_CANCELLABLE);
  }

  private static PlacedLine line(
      int number,
      ProductKind kind,
      String productId,
      String charge,
      @Nullable LocalDate termEnd,
      RefundBasis refund) {
    boolean software = kind == ProductKind.PERPETUAL || kind == ProductKind.SUBSCRIPTION;
    return new PlacedLine(
        number,
        productId + ":0001:DG7GMGF0DW4T",
        productId,
        "0001",
        "Windows Server 2022",
        "Standard - 8 core",
        "Microsoft",
        null,
        kind,
        1,
        termEnd == null ? null : "P1Y",
        new BigDecimal(charge),
        false,
        new BigDecimal(charge),
        LocalDate.parse("2021-03-10"),
        termEnd,
        software,
        software
            ? List.of(new DownloadOption("2022", List.of("en-us", "de-de"), List.of("64")))
            : List.of(),
        new CancellationPolicy(60, refund));
  }

  public static KeyAccessed keyAccessed(OrderPlaced order, String at) {
    return new KeyAccessed(
        order.orderId(), order.customer(), AGENT, Instant.parse(at), ref(order.lines().getFirst()));
  }

  /** Cancels lines of an order, as the decider would. */
  public static OrderCancelled cancelled(OrderPlaced order, String at, Integer... numbers) {
    Instant cancelledAt = Instant.parse(at);
    String cancellationId = id();
    List<Integer> wanted = List.of(numbers);
    return new OrderCancelled(
        order.orderId(),
        order.customer(),
        AGENT,
        cancelledAt,
        cancellationId,
        order.currency(),
        wanted.size() == order.lines().size(),
        order.lines().stream()
            .filter(line -> wanted.contains(line.lineItemNumber()))
            .map(line -> cancelled(order, line, cancellationId, cancelledAt))
            .toList());
  }

  private static CancelledLine cancelled(
      OrderPlaced order, PlacedLine line, String cancellationId, Instant cancelledAt) {
    String creditId =
        CreditCalculation.creditId(order.orderId(), line.lineItemNumber(), cancellationId);
    return new CancelledLine(
        ref(line),
        line.kind(),
        line.quantity(),
        CreditCalculation.of(creditId, line, order.currency(), cancelledAt));
  }

  private static LineRef ref(PlacedLine line) {
    return new LineRef(line.lineItemNumber(), line.offerId(), line.productTitle(), line.skuTitle());
  }
}

package io.orderledger.benchmark.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import io.orderledger.contract.cancellation.CreditCalculation;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.DownloadChoice;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.contract.event.DownloadOption;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.LineRef;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import io.orderledger.contract.event.SoftwareDownloaded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The life of an order of two lines in six events: a third of the orders ends cancelled. */
record SampleOrder(int number, String orderId, CustomerSnapshot customer, Actor actor) {
  static final int EVENTS = 6;

  private static final String EUR = "EUR";

  /** The event with this sequence. */
  OrderEvent event(int sequence, Instant at) {
    return switch (sequence) {
      case 0 -> placed(at);
      case 2 ->
          new DownloadLinkIssued(
              orderId, customer, actor, at, ref(), link(), choice(), at.plus(5, ChronoUnit.DAYS));
      case 3 -> new SoftwareDownloaded(orderId, customer, actor, at, ref(), link(), choice());
      case 5 -> cancelled() ? cancelled(at) : key(at);
      default -> key(at);
    };
  }

  /** Whether the last event cancels it. */
  boolean cancelled() {
    return number % 3 == 0;
  }

  private OrderPlaced placed(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, UTC);
    return new OrderPlaced(
        orderId,
        customer,
        actor,
        at,
        EUR,
        "one_time",
        "2021-03",
        new BigDecimal("2225.50"),
        List.of(subscription(day), licence(day)));
  }

  private OrderCancelled cancelled(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, UTC);
    String cancellation = id("cancellation");
    List<PlacedLine> lines =
        number % 2 == 0 ? List.of(subscription(day), licence(day)) : List.of(licence(day));
    return new OrderCancelled(
        orderId,
        customer,
        actor,
        at,
        cancellation,
        EUR,
        lines.size() == 2,
        lines.stream().map(l -> cancelled(l, cancellation, at)).toList());
  }

  private CancelledLine cancelled(PlacedLine line, String cancellation, Instant at) {
    String credit = CreditCalculation.creditId(orderId, line.lineItemNumber(), cancellation);
    return new CancelledLine(
        new LineRef(line.lineItemNumber(), line.offerId(), line.productTitle(), line.skuTitle()),
        line.kind(),
        line.quantity(),
        CreditCalculation.of(credit, line, EUR, at));
  }

  private KeyAccessed key(Instant at) {
    return new KeyAccessed(orderId, customer, actor, at, ref());
  }

  private static LineRef ref() {
    return new LineRef(
        0, "DG7GMGF0FKZV:0003:DG7GMGF0DWT6", "Windows Server 2022 Standard", "8 core, 1 year");
  }

  private String link() {
    return id("link");
  }

  private String id(String purpose) {
    return UUID.nameUUIDFromBytes((purpose + orderId).getBytes(UTF_8)).toString();
  }

  private static DownloadChoice choice() {
    return new DownloadChoice("2022", "de-de", "64");
  }

  private static PlacedLine subscription(LocalDate day) {
    return new PlacedLine(
        0,
        "DG7GMGF0FKZV:0003:DG7GMGF0DWT6",
        "DG7GMGF0FKZV",
        "0003",
        "Windows Server 2022 Standard",
        "8 core, 1 year",
        "Microsoft",
        "web farm",
        ProductKind.SUBSCRIPTION,
        1,
        "P1Y",
        new BigDecimal("1200.00"),
        false,
        new BigDecimal("1200.00"),
        day,
        day.plusYears(1).minusDays(1),
        true,
        List.of(new DownloadOption("2022", List.of("en-us", "de-de"), List.of("64"))),
        new CancellationPolicy(60, RefundBasis.UNUSED_DAYS));
  }

  private static PlacedLine licence(LocalDate day) {
    return new PlacedLine(
        1,
        "DG7GMGF0D7HX:0002:DG7GMGF0DVSV",
        "DG7GMGF0D7HX",
        "0002",
        "Windows Server 2022 CAL",
        "1 user, perpetual",
        "Microsoft",
        null,
        ProductKind.PERPETUAL,
        25,
        null,
        new BigDecimal("41.02"),
        false,
        new BigDecimal("1025.50"),
        day,
        null,
        true,
        List.of(),
        new CancellationPolicy(60, RefundBasis.FULL_CHARGE));
  }
}

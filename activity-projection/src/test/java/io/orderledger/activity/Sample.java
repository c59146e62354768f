package io.orderledger.activity;

import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.Credit;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.DownloadChoice;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.contract.event.DownloadOption;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.LineRef;
import io.orderledger.contract.event.Operation;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.PostalAddress;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import io.orderledger.contract.event.RefundDetails;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.contract.event.SupportContact;
import io.orderledger.contract.event.SupportRequestSubmitted;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One customer of one partner with one order, and the events that happen to them. */
public record Sample(CustomerSnapshot customer, String orderId, Actor actor) {
  private static final String OFFER = "DG7GMGF0FKZV:0003:DG7GMGF0DWT6";
  private static final LineRef LINE =
      new LineRef(0, OFFER, "Windows Server 2022 Standard", "8 core, 1 year");
  private static final DownloadChoice CHOICE = new DownloadChoice("2022", "en-us", "64");

  /** A customer of this partner, with an order. */
  public static Sample of(String partnerId, String customerName) {
    return new Sample(
        new CustomerSnapshot(partnerId, UUID.randomUUID().toString(), customerName, "DE"),
        UUID.randomUUID().toString(),
        new Actor("agent-7", "Ada Agent", "AdminAgent"));
  }

  /** A partner that no other test has. */
  public static String newPartner() {
    return UUID.randomUUID().toString();
  }

  /** The same customer, another order. */
  public Sample anotherOrder() {
    return new Sample(customer, UUID.randomUUID().toString(), actor);
  }

  /**
   * One whose order goes through another partition than that of {@code other}: either may be late.
   */
  public Sample apartFrom(Sample other) {
    Sample apart = this;
    while (TestRelay.partition(apart.orderId) == TestRelay.partition(other.orderId)) {
      apart = apart.anotherOrder();
    }
    return apart;
  }

  /** The same with another actor. */
  public Sample by(String id, String name) {
    return new Sample(customer, orderId, new Actor(id, name, "AdminAgent"));
  }

  public CustomerRegistered registered(String at) {
    return new CustomerRegistered(
        customer,
        actor,
        Instant.parse(at),
        "contoso.example",
        "EUR",
        "info@contoso.example",
        "de-DE",
        "de",
        null,
        null,
        new PostalAddress("DE", null, "Berlin", null, "Weg 1", null, "10115", null, null, null));
  }

  public OrderPlaced placed(String at) {
    Instant placedAt = Instant.parse(at);
    LocalDate start = LocalDate.parse(at.substring(0, 10));
    return new OrderPlaced(
        orderId,
        customer,
        actor,
        placedAt,
        "EUR",
        "one_time",
        "2021-03",
        new BigDecimal("2400.00"),
        List.of(line(0, start), line(1, start)));
  }

  private static PlacedLine line(int number, LocalDate start) {
    return new PlacedLine(
        number,
        OFFER,
        "DG7GMGF0FKZV",
        "0003",
        "Windows Server 2022 Standard",
        "8 core, 1 year",
        "Microsoft",
        "server " + number,
        ProductKind.SUBSCRIPTION,
        1,
        "P1Y",
        new BigDecimal("1200.00"),
        false,
        new BigDecimal("1200.00"),
        start,
        start.plusYears(1).minusDays(1),
        true,
        List.of(new DownloadOption("2022", List.of("en-us"), List.of("64"))),
        new CancellationPolicy(60, RefundBasis.UNUSED_DAYS));
  }

  public KeyAccessed keyAccessed(String at) {
    return new KeyAccessed(orderId, customer, actor, Instant.parse(at), LINE);
  }

  public DownloadLinkIssued linkIssued(String at) {
    Instant issuedAt = Instant.parse(at);
    return new DownloadLinkIssued(
        orderId,
        customer,
        actor,
        issuedAt,
        LINE,
        "0198c5a2-0000-7000-8000-000000000001",
        CHOICE,
        issuedAt.plusSeconds(5 * 86_400));
  }

  public SoftwareDownloaded downloaded(String at) {
    return new SoftwareDownloaded(
        orderId,
        customer,
        actor,
        Instant.parse(at),
        LINE,
        "0198c5a2-0000-7000-8000-000000000001",
        CHOICE);
  }

  /** Line 0 cancelled. */
  public OrderCancelled cancelled(String at) {
    Credit credit =
        new Credit(
            "0198c5a2-0000-7000-8000-000000000002",
            new BigDecimal("1065.21"),
            new BigDecimal("1200.00"),
            RefundBasis.UNUSED_DAYS,
            LocalDate.parse(at.substring(0, 10)),
            365,
            324);
    return new OrderCancelled(
        orderId,
        customer,
        actor,
        Instant.parse(at),
        "0198c5a2-0000-7000-8000-000000000003",
        "EUR",
        false,
        List.of(new CancelledLine(LINE, ProductKind.SUBSCRIPTION, 1, credit)));
  }

  public AccessRefused refused(String at, Operation operation, String code, String reason) {
    return new AccessRefused(
        orderId, customer, actor, Instant.parse(at), operation, LINE, code, reason);
  }

  public SupportRequestSubmitted supportRequested(String at) {
    return new SupportRequestSubmitted(
        orderId,
        customer,
        actor,
        Instant.parse(at),
        "0198c5a2-0000-7000-8000-000000000004",
        "CSP Purchase/Refund on behalf of customers",
        "moderate",
        "Refund wanted",
        new RefundDetails("contoso.example", orderId, "not needed", null),
        new SupportContact("Ada Agent", "ada@contoso.example", null),
        List.of());
  }
}

package io.orderledger.benchmark.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.CreditIssued;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.PostalAddress;
import io.orderledger.contract.topic.Topics;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A history of 20 partners, the same each time: a customer for every 50 orders, 10,000 orders at
 * once, so that a cancellation comes long after the order was placed.
 */
final class SampleHistory {
  private static final int PARTNERS = 20;
  private static final int ORDERS_OF_A_CUSTOMER = 50;
  private static final int ORDERS_AT_ONCE = 10_000;
  private static final Instant BEGIN = Instant.parse("2021-01-01T00:00:00Z");

  private final Consumer<SampleEvent> published;
  private long position;

  SampleHistory(Consumer<SampleEvent> published) {
    this.published = published;
  }

  /** Publishes at least this many events of the two aggregates, and the credits they led to. */
  void publish(int events) {
    int first = 0;
    while (position < events) {
      List<SampleOrder> orders = new ArrayList<>();
      int left = Math.toIntExact((events - position) / SampleOrder.EVENTS) + 1;
      for (int i = 0; i < Math.min(ORDERS_AT_ONCE, left); i++) {
        orders.add(order(first + i));
      }
      for (int sequence = 0; sequence < SampleOrder.EVENTS; sequence++) {
        for (SampleOrder order : orders) {
          DomainEvent event = order.event(sequence, next());
          record(Topics.ORDER_EVENTS, order.orderId(), sequence, event);
          if (event instanceof OrderCancelled cancelled) {
            cancelled.lines().forEach(line -> issue(cancelled, line));
          }
        }
      }
      first += orders.size();
    }
  }

  private SampleOrder order(int number) {
    int customer = number / ORDERS_OF_A_CUSTOMER;
    CustomerSnapshot snapshot =
        new CustomerSnapshot(
            id("partner", customer % PARTNERS),
            id("customer", customer),
            "Contoso " + customer + " GmbH",
            "DE");
    Actor actor = new Actor("agent-" + customer % 100, "Ada Agent", "AdminAgent");
    if (number % ORDERS_OF_A_CUSTOMER == 0) {
      record(Topics.CUSTOMER_EVENTS, snapshot.customerId(), 0, registered(snapshot, actor, next()));
    }
    return new SampleOrder(number, id("order", number), snapshot, actor);
  }

  private static CustomerRegistered registered(CustomerSnapshot customer, Actor actor, Instant at) {
    return new CustomerRegistered(
        customer,
        actor,
        at,
        customer.customerId() + ".example",
        "EUR",
        "it@contoso.example",
        "de-DE",
        "de",
        null,
        null,
        new PostalAddress(
            "DE", null, "Berlin", null, "Hauptstrasse 1", null, "10115", "Ada", "Lovelace", null));
  }

  private void record(String topic, String subject, int sequence, DomainEvent event) {
    position++;
    String correlation = id("correlation", position);
    published.accept(
        new SampleEvent(
            topic,
            subject,
            event,
            new EventMetadata(
                EventMetadata.idOf(subject, sequence),
                "/order-command",
                subject,
                sequence,
                position,
                event.occurredAt(),
                correlation,
                correlation,
                event.customer().partnerId(),
                null)));
  }

  private void issue(OrderCancelled cancelled, CancelledLine line) {
    String partner = cancelled.customer().partnerId();
    CreditIssued issued =
        new CreditIssued(
            line.credit().creditId(),
            partner,
            cancelled.customer().customerId(),
            cancelled.orderId(),
            line.line().lineItemNumber(),
            line.credit().amount(),
            cancelled.currency(),
            YearMonth.from(cancelled.cancelledAt().atZone(UTC)),
            "cancelImmediate",
            cancelled.cancelledAt());
    published.accept(
        new SampleEvent(
            Topics.INVOICE_CREDITS,
            partner,
            issued,
            new EventMetadata(
                issued.creditId(),
                "/order-query",
                issued.orderId(),
                -1,
                -1,
                cancelled.cancelledAt().plusSeconds(1),
                id("correlation", position),
                issued.orderId() + ":5",
                partner,
                null)));
  }

  /** A minute after the one before. */
  private Instant next() {
    return BEGIN.plusSeconds(60 * position).plusNanos(123_456_789);
  }

  private static String id(String kind, long number) {
    return UUID.nameUUIDFromBytes((kind + number).getBytes(UTF_8)).toString();
  }
}

package io.orderledger.command.order;

import io.orderledger.command.catalogue.Catalogue;
import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.catalogue.file.CatalogueReader;
import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.Refused;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.order.OrderState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders of the sample catalogue, and what is asked of them. */
final class Given {
  static final String ORDER = "01930000-0000-7000-8000-000000000001";
  static final OrderOwner OWNER = new OrderOwner("partner", "customer");
  static final Actor AGENT = new Actor("u1", "Ada", "AdminAgent");
  static final String WINDOWS_1Y = "DG7GMGF0D5RK:0001:DG7GMGF0D3SJ";
  static final String WINDOWS_3Y = "DG7GMGF0D5RK:0002:DG7GMGF0D3SK";
  static final String SQL_1M = "DG7GMGF0FLR2:0003:DG7GMGF0GC2X";
  static final String DATACENTER = "DG7GMGF0D65N:0001:DG7GMGF0GD5Q";
  static final String USER_CAL = "DG7GMGF0D5SL:0001:DG7GMGF0GD7S";
  static final String RESERVATION = "DZH318Z0BQ36:004G:DZH318Z08C0S";
  static final String SUSE = "DZH318Z0BPLV:0001:DZH318Z0C0H1";
  static final String RED_HAT = "DZH318Z0BWRH:0001:DZH318Z0C0R1";
  static final Catalogue CATALOGUE = catalogue();

  private Given() {}

  static Actor role(String role) {
    return new Actor("u2", "Grace", role);
  }

  static OrderedLine line(int number, String offerId, int quantity) {
    @Nullable Offer offer = CATALOGUE.offer(offerId).orElse(null);
    return new OrderedLine(number, offerId, offer, quantity, null, null);
  }

  static PlaceOrder place(String market, Instant at, OrderedLine... lines) {
    String currency = CATALOGUE.currencyOf(market);
    return new PlaceOrder(
        ORDER,
        AGENT,
        at,
        new CustomerSnapshot("partner", "customer", "Contoso", market),
        currency,
        currency,
        "one_time",
        CATALOGUE.version(),
        List.of(lines));
  }

  static OrderPlaced placed(String market, String at, OrderedLine... lines) {
    return (OrderPlaced) event(OrderDecider.decide(null, place(market, Instant.parse(at), lines)));
  }

  /** An order of a German customer with one of each offer, from line 0 up. */
  static OrderState order(String at, String... offerIds) {
    List<OrderedLine> lines = new ArrayList<>();
    for (String offerId : offerIds) {
      lines.add(line(lines.size(), offerId, 1));
    }
    return after(null, placed("DE", at, lines.toArray(OrderedLine[]::new)));
  }

  static OrderState after(@Nullable OrderState state, OrderEvent... events) {
    @Nullable OrderState folded = state;
    for (OrderEvent event : events) {
      folded = OrderState.evolve(folded, event);
    }
    return Objects.requireNonNull(folded);
  }

  static CancelOrder cancel(String at, int... lines) {
    return cancel(AGENT, at, lines);
  }

  static CancelOrder cancel(Actor actor, String at, int... lines) {
    return new CancelOrder(
        ORDER,
        actor,
        Instant.parse(at),
        OWNER,
        "01930000-0000-7000-8000-00000000000c",
        Arrays.stream(lines).mapToObj(n -> new CancelTarget(n, null, null)).toList(),
        null);
  }

  static OrderEvent event(Decision<OrderEvent> decision) {
    return switch (decision) {
      case Accepted<OrderEvent>(var events) -> events.getFirst();
      case Refused<OrderEvent>(var refusal, _) -> throw new AssertionError(refusal);
    };
  }

  static List<OrderEvent> events(Decision<OrderEvent> decision) {
    return switch (decision) {
      case Accepted<OrderEvent>(var events) -> events;
      case Refused<OrderEvent>(var refusal, _) -> throw new AssertionError(refusal);
    };
  }

  static Refusal refusal(Decision<OrderEvent> decision) {
    return switch (decision) {
      case Accepted<OrderEvent>(var events) -> throw new AssertionError(events);
      case Refused<OrderEvent>(var refusal, _) -> refusal;
    };
  }

  static List<OrderEvent> recorded(Decision<OrderEvent> decision) {
    return switch (decision) {
      case Accepted<OrderEvent>(var events) -> throw new AssertionError(events);
      case Refused<OrderEvent>(_, var recorded) -> recorded;
    };
  }

  private static Catalogue catalogue() {
    try (InputStream in = Given.class.getResourceAsStream("/catalogue/2026-11.json")) {
      return new CatalogueReader(60).read(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

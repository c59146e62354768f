package io.orderledger.benchmark.reads;

import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.ours.OurCommandSide;
import io.orderledger.command.catalogue.Catalogue;
import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.order.CancelOrder;
import io.orderledger.command.order.GetKey;
import io.orderledger.command.order.OrderOwner;
import io.orderledger.command.order.OrderedLine;
import io.orderledger.command.order.PlaceOrder;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.PostalAddress;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.query.customer.CustomerStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * One customer with an order whose key was taken and one that was cancelled, stored by the services
 * themselves; every filled row is a copy of theirs with other ids.
 */
final class Seed {
  static final String PARTNER = "6c0b3a52-0d5b-4a54-9a0e-3b1b8b1c7a11";
  static final String CUSTOMER = "0f8fad5b-d9cb-469f-a165-70867728950e";

  /** Events of the history that are copied: two orders placed, a key taken, an order cancelled. */
  static final int EVENTS = 4;

  /** Lines of an order, and so credits of a cancelled one. */
  static final int LINES = 2;

  private static final Duration PROJECTED = Duration.ofSeconds(60);
  private static final Actor ACTOR = new Actor("benchmark", "Benchmark", "AdminAgent");
  private static final CustomerSnapshot SNAPSHOT =
      new CustomerSnapshot(PARTNER, CUSTOMER, "Benchmark GmbH", "DE");
  private static final OrderOwner OWNER = new OrderOwner(PARTNER, CUSTOMER);

  private final Offer offer;
  private final String catalogueVersion;
  private final String kept = UUID.randomUUID().toString();
  private final String cancelled = UUID.randomUUID().toString();

  private Seed(Catalogue catalogue) {
    offer =
        catalogue.products().stream()
            .flatMap(product -> product.skus().stream())
            .flatMap(sku -> sku.offers().stream())
            .filter(o -> o.kind() == ProductKind.SUBSCRIPTION && o.hasKey())
            .filter(o -> "P1Y".equals(o.term()) && o.price("EUR").isPresent())
            .findFirst()
            .orElseThrow();
    catalogueVersion = catalogue.version();
  }

  static Seed through(OurCommandSide command, Database query, Database activity)
      throws SQLException {
    Seed seed = new Seed(command.bean(Catalogue.class));
    register(query);
    command.send(seed.place(seed.kept));
    command.send(new GetKey(seed.kept, ACTOR, Instant.now(), OWNER, 0));
    command.send(seed.place(seed.cancelled));
    command.send(
        new CancelOrder(
            seed.cancelled,
            ACTOR,
            Instant.now(),
            OWNER,
            UUID.randomUUID().toString(),
            List.of(),
            null));
    awaitCount(activity, "SELECT count(*) FROM history", EVENTS);
    awaitCount(query, "SELECT count(*) FROM customer_order", 2);
    awaitCount(query, "SELECT count(*) FROM invoice_line", LINES);
    return seed;
  }

  String kept() {
    return kept;
  }

  String cancelled() {
    return cancelled;
  }

  /** Places another order of the same customer: the load beside the reads. */
  PlaceOrder place(String orderId) {
    return new PlaceOrder(
        orderId,
        ACTOR,
        Instant.now(),
        SNAPSHOT,
        "EUR",
        "EUR",
        "one_time",
        catalogueVersion,
        IntStream.range(0, LINES)
            .mapToObj(line -> new OrderedLine(line, offer.offerId(), offer, 1, null, null))
            .toList());
  }

  /** Waits until a statement gives this number. */
  static void awaitCount(Database database, String sql, long wanted) throws SQLException {
    long deadline = System.nanoTime() + PROJECTED.toNanos();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (long found = -1; found != wanted; ) {
        try (ResultSet row = statement.executeQuery(sql)) {
          row.next();
          found = row.getLong(1);
        }
        if (found != wanted && System.nanoTime() > deadline) {
          throw new IllegalStateException("%s is %d, not %d".formatted(sql, found, wanted));
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.username(), database.password());
  }

  private static void register(Database query) throws SQLException {
    try (Connection connection = connect(query)) {
      CustomerStore.add(
          List.of(
              new CustomerRegistered(
                  SNAPSHOT,
                  ACTOR,
                  Instant.now(),
                  "benchmark.example",
                  "EUR",
                  "it@benchmark.example",
                  "de-DE",
                  "de",
                  null,
                  null,
                  new PostalAddress(
                      "DE",
                      null,
                      "Berlin",
                      null,
                      "Unter den Linden 1",
                      null,
                      "10117",
                      null,
                      null,
                      null))),
          connection);
    }
  }
}

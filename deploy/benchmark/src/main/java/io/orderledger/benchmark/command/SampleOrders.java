package io.orderledger.benchmark.command;

import io.orderledger.benchmark.ours.OurCommandSide;
import io.orderledger.command.catalogue.Catalogue;
import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.catalogue.file.CatalogueReader;
import io.orderledger.command.decision.Accepted;
import io.orderledger.command.order.OrderDecider;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.ProductKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Orders of a one-year server subscription of the service's own catalogue. */
public final class SampleOrders {
  private static final String TERM = "P1Y";
  private static final int WINDOW_DAYS = 60;

  private SampleOrders() {}

  /** Orders from the catalogue of a running service. */
  public static Orders of(OurCommandSide service) {
    return of(service.bean(Catalogue.class));
  }

  /** Orders from the catalogue the service ships with. */
  public static Orders shipped() throws IOException {
    try (InputStream in = Catalogue.class.getResourceAsStream("/catalogue/2026-11.json")) {
      return of(new CatalogueReader(WINDOW_DAYS).read(Objects.requireNonNull(in)));
    }
  }

  private static Orders of(Catalogue catalogue) {
    Offer offer =
        catalogue.products().stream()
            .flatMap(product -> product.skus().stream())
            .flatMap(sku -> sku.offers().stream())
            .filter(o -> o.kind() == ProductKind.SUBSCRIPTION && o.hasKey())
            .filter(o -> TERM.equals(o.term()) && o.price("EUR").isPresent())
            .findFirst()
            .orElseThrow();
    return new Orders(offer, catalogue.version());
  }

  /** What placing a new order records. */
  public static OrderEvent placed(Orders orders) {
    return ((Accepted<OrderEvent>)
            OrderDecider.decide(null, orders.place(UUID.randomUUID().toString())))
        .events()
        .getFirst();
  }

  /** Places all these orders, 64 at a time. */
  public static void placeAll(OrderStore store, Orders orders, List<String> ids) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
      List<Future<?>> placing = new ArrayList<>();
      for (String id : ids) {
        placing.add(threads.submit(() -> store.send(orders.place(id))));
      }
      for (Future<?> one : placing) {
        one.get(5, TimeUnit.MINUTES);
      }
    }
  }
}

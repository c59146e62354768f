package io.orderledger.query.software;

import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All software of a customer, one row per product and SKU (R4). Pure. */
final class SoftwareListing {
  private SoftwareListing() {}

  private record Sku(String productId, String skuId) {}

  private record Bought(OrderState order, LineState line) {}

  /**
   * The listing as of {@code now}.
   *
   * @param orders newest first; what was bought last comes first in the listing, too
   */
  static List<SoftwareItem> of(List<OrderState> orders, Instant now) {
    Map<Sku, List<Bought>> bought = new LinkedHashMap<>();
    for (OrderState order : orders) {
      for (LineState line : order.lines()) {
        PlacedLine placed = line.placed();
        if (SoftwareItem.isSoftware(placed)) {
          bought
              .computeIfAbsent(
                  new Sku(placed.productId(), placed.skuId()), sku -> new ArrayList<>())
              .add(new Bought(order, line));
        }
      }
    }
    return bought.values().stream().map(lines -> item(lines, now)).toList();
  }

  private static SoftwareItem item(List<Bought> lines, Instant now) {
    return SoftwareItem.of(
        lines.getFirst().line().placed(),
        lines.stream().map(b -> SoftwareOrder.of(b.order(), b.line(), now)).toList());
  }
}

package io.orderledger.query.order;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.order.OrderState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A batch of events to the orders it changes. Pure. An event at or before the sequence an order has
 * reached changes nothing, so a redelivered one is harmless.
 */
public final class OrderFold {
  private OrderFold() {}

  /** The orders whose rows {@link #fold} needs: changed here, but not placed before that here. */
  public static Set<String> needed(List<RecordedEvent> batch) {
    Set<String> placed = new HashSet<>();
    Set<String> needed = new HashSet<>();
    for (RecordedEvent recorded : batch) {
      switch (recorded.event()) {
        case OrderPlaced e -> placed.add(e.orderId());
        case OrderCancelled e when !placed.contains(e.orderId()) -> needed.add(e.orderId());
        default -> {}
      }
    }
    return needed;
  }

  /**
   * The orders that changed, as they are after the batch.
   *
   * @param stored rows of {@link #needed}, by order id
   * @throws IllegalStateException if an order is changed that was never placed
   */
  public static Collection<VersionedOrder> fold(
      Map<String, VersionedOrder> stored, List<RecordedEvent> batch) {
    Map<String, VersionedOrder> present = new HashMap<>(stored);
    Map<String, VersionedOrder> changed = new LinkedHashMap<>();
    for (RecordedEvent recorded : batch) {
      if (recorded.event() instanceof OrderEvent event && changesState(event)) {
        VersionedOrder before = present.get(event.orderId());
        long sequence = recorded.metadata().sequence();
        if (before == null || before.sequence() < sequence) {
          VersionedOrder after = evolve(before, event, sequence);
          present.put(event.orderId(), after);
          changed.put(event.orderId(), after);
        }
      }
    }
    return changed.values();
  }

  private static VersionedOrder evolve(
      @Nullable VersionedOrder before, OrderEvent event, long sequence) {
    OrderState state = before == null ? null : before.state();
    return new VersionedOrder(OrderState.evolve(state, event), sequence);
  }

  private static boolean changesState(OrderEvent event) {
    return event instanceof OrderPlaced || event instanceof OrderCancelled;
  }
}

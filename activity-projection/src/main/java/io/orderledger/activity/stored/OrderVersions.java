package io.orderledger.activity.stored;

import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import io.orderledger.projection.ReadModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The states that orders had, at each event that changed them. */
@Component
public final class OrderVersions {
  private final ReadModel readModel;
  private final EventCodec codec;

  OrderVersions(ReadModel readModel, EventCodec codec) {
    this.readModel = readModel;
    this.codec = codec;
  }

  /** The versions of these orders, read with one statement; empty for none. */
  public Versions of(Collection<UUID> orders) {
    Map<String, NavigableMap<Long, OrderState>> versions = new HashMap<>();
    if (!orders.isEmpty()) {
      changes(orders).forEach(change -> add(change, versions));
    }
    return new Versions(versions);
  }

  private List<StoredEvent> changes(Collection<UUID> orders) {
    return readModel
        .jdbc()
        .sql(
            """
            SELECT %s FROM history
            WHERE subject IN (:orders) AND operation IN ('create_order', 'update_order')
              AND NOT failed
            ORDER BY subject, position
            """
                .formatted(StoredEvent.COLUMNS))
        .param("orders", orders)
        .withQueryTimeout(StoredEvent.TIMEOUT_SECONDS)
        .query(StoredEvent::of)
        .list();
  }

  private void add(StoredEvent change, Map<String, NavigableMap<Long, OrderState>> versions) {
    if (change.event(codec) instanceof OrderEvent event) {
      NavigableMap<Long, OrderState> states =
          versions.computeIfAbsent(change.metadata().subject(), _ -> new TreeMap<>());
      OrderState before = states.isEmpty() ? null : states.lastEntry().getValue();
      states.put(change.metadata().position(), OrderState.evolve(before, event));
    }
  }

  /** What {@link #of} read. */
  public static final class Versions {
    private final Map<String, NavigableMap<Long, OrderState>> versions;

    Versions(Map<String, NavigableMap<Long, OrderState>> versions) {
      this.versions = versions;
    }

    /** The state that an event found. */
    public Optional<OrderState> before(StoredEvent event) {
      return state(versions.get(event.metadata().subject()), event.metadata().position() - 1);
    }

    /** The state that an event left. */
    public Optional<OrderState> after(StoredEvent event) {
      return state(versions.get(event.metadata().subject()), event.metadata().position());
    }

    private static Optional<OrderState> state(
        @Nullable NavigableMap<Long, OrderState> states, long position) {
      return Optional.ofNullable(states).map(s -> s.floorEntry(position)).map(Map.Entry::getValue);
    }
  }
}

package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.command.Orders;
import io.orderledger.benchmark.command.SampleOrders;
import io.orderledger.command.decision.Accepted;
import io.orderledger.command.order.OrderDecider;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/**
 * Events that happened before a run: orders of the last 30 days, each placed and its key taken
 * several times, under the ids of version 7 the service gives.
 *
 * @param orders how many
 * @param perOrder events of each, the first of them its placing
 */
record History(int orders, int perOrder, Orders commands, long begun) {
  private static final Duration PAST = Duration.ofDays(30);

  static History of(int orders, int perOrder) throws IOException {
    long begun = System.currentTimeMillis() - PAST.toMillis();
    return new History(orders, perOrder, SampleOrders.shipped(), begun);
  }

  /** Where the rows go. */
  @FunctionalInterface
  interface Rows {
    void add(UUID order, long sequence, long millis, OrderEvent event, byte[] payload)
        throws IOException;
  }

  long events() {
    return (long) orders * perOrder;
  }

  private long millis(int order) {
    return begun + PAST.toMillis() * order / orders;
  }

  /** The id of an order, from 0; always the same for the same number. */
  UUID id(int order) {
    SplittableRandom random = new SplittableRandom(order);
    long high = (millis(order) << 16) | 0x7000L | (random.nextLong() & 0x0fffL);
    long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /**
   * Gives every event in the order it happened.
   *
   * @param codec of the store that is filled
   */
  void write(Function<OrderEvent, byte[]> codec, Rows rows) throws IOException {
    String id = id(0).toString();
    OrderEvent placed = decided(OrderDecider.decide(null, commands.place(id)));
    OrderState state = OrderState.evolve(null, placed);
    OrderEvent taken = decided(OrderDecider.decide(state, commands.key(id)));
    List<PayloadTemplate> payloads =
        List.of(
            new PayloadTemplate(codec.apply(placed), id),
            new PayloadTemplate(codec.apply(taken), id));
    for (int order = 0; order < orders; order++) {
      UUID to = id(order);
      for (int sequence = 0; sequence < perOrder; sequence++) {
        int kind = sequence == 0 ? 0 : 1;
        OrderEvent event = kind == 0 ? placed : taken;
        rows.add(to, sequence, millis(order), event, payloads.get(kind).of(to));
      }
    }
  }

  private static OrderEvent decided(io.orderledger.command.decision.Decision<OrderEvent> decision) {
    return ((Accepted<OrderEvent>) decision).events().getFirst();
  }
}

package io.orderledger.benchmark.storage;

import io.orderledger.benchmark.command.Orders;
import io.orderledger.command.http.Ids;
import io.orderledger.command.order.OrderCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A given number of commands, one event each, from callers on virtual threads: an order is placed,
 * then keys of the caller's newest orders are taken, and so on.
 */
record OrderRounds(Orders orders, int callers, int perOrder, int newest) {
  private static final Duration BOUND = Duration.ofMinutes(15);

  /** Sends {@code events} commands and waits for all of them. */
  void send(int events, Consumer<OrderCommand> to) throws Exception {
    AtomicInteger left = new AtomicInteger(events);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        running.add(threads.submit(() -> call(left, to)));
      }
      for (Future<?> one : running) {
        one.get(BOUND.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  private void call(AtomicInteger left, Consumer<OrderCommand> to) {
    List<String> mine = new ArrayList<>();
    for (long n = 0; left.getAndDecrement() > 0; n++) {
      if (n % perOrder == 0) {
        String id = Ids.make(Instant.now());
        to.accept(orders.place(id));
        mine.add(id);
      } else {
        int back = ThreadLocalRandom.current().nextInt(Math.min(mine.size(), newest));
        to.accept(orders.key(mine.get(mine.size() - 1 - back)));
      }
    }
  }
}

package io.orderledger.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How far the relay is behind; zero on instances that do not lead. */
public final class RelayMetrics {
  private record Leading(AckWindow window, RelayInbox inbox) {}

  private volatile @Nullable Leading leading;
  private final AtomicLong head = new AtomicLong();

  /** Registers the meters. */
  public RelayMetrics(MeterRegistry registry) {
    gauge(registry, "orderledger.relay.leader", "1 on the instance that relays", l -> 1);
    gauge(
        registry,
        "orderledger.relay.lag.events",
        "Committed events that Kafka has not acknowledged",
        l -> Math.max(0, Math.max(head.get(), l.inbox().newest()) - l.window().prefix()));
    gauge(
        registry,
        "orderledger.relay.lag.seconds",
        "Age of the oldest event that was sent and not acknowledged",
        l -> {
          long now = System.currentTimeMillis();
          return Math.max(0, now - l.window().oldestMillis(now)) / 1000.0;
        });
  }

  private void gauge(
      MeterRegistry registry, String name, String description, ToDoubleFunction<Leading> value) {
    Gauge.builder(
            name,
            () -> {
              Leading now = leading;
              return now == null ? 0 : value.applyAsDouble(now);
            })
        .description(description)
        .register(registry);
  }

  void lead(AckWindow window, RelayInbox inbox) {
    leading = new Leading(window, inbox);
  }

  /** Notes a committed position that was seen in the table. */
  void seen(long position) {
    head.accumulateAndGet(position, Math::max);
  }

  void follow() {
    leading = null;
  }
}

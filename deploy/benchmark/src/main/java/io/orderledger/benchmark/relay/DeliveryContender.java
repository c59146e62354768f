package io.orderledger.benchmark.relay;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.CpuClock;
import io.orderledger.benchmark.harness.Measurement;
import io.orderledger.benchmark.ours.OurCommandSide;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Orders placed at a fixed rate, whatever becomes of those before; p99 of the time from a command's
 * acknowledgement to its event's arrival at a consumer.
 */
final class DeliveryContender implements Contender {
  private static final int RATE = 1_000;
  private static final int FIRST = 500;
  private static final long NANOS_APART = TimeUnit.SECONDS.toNanos(1) / RATE;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long VARIANT = Long.MIN_VALUE;

  private final String name;
  private final String settings;
  private final OurCommandSide commands;
  private final Delivery delivery;
  private final OrderTopic topic;
  private final CpuClock cpuClock;
  private final int orders;

  DeliveryContender(
      String name,
      String settings,
      OurCommandSide commands,
      Delivery delivery,
      OrderTopic topic,
      CpuClock cpuClock,
      Duration time) {
    this.name = name;
    this.settings = settings;
    this.commands = commands;
    this.delivery = delivery;
    this.topic = topic;
    this.cpuClock = cpuClock;
    this.orders = (int) (RATE * time.toSeconds());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String settings() {
    return settings;
  }

  @Override
  public Measurement measure() throws Exception {
    try (Delivery.Running running = delivery.start()) {
      begin(running);
      long run = newRun();
      try (Listener listener = new Listener(topic, run, orders)) {
        double cpuBefore = cpuClock.seconds();
        long[][] times = place(run, orders, running);
        listener.await(orders, LIMIT);
        double cpu = cpuClock.seconds() - cpuBefore;
        return measured(listener, times, cpu);
      }
    }
  }

  /** Lets the delivery come up and the first events through. */
  private void begin(Delivery.Running running) throws Exception {
    long run = newRun();
    try (Listener listener = new Listener(topic, run, FIRST)) {
      place(run, FIRST, running);
      listener.await(FIRST, LIMIT);
    }
  }

  private static long newRun() {
    return ThreadLocalRandom.current().nextLong();
  }

  /** When each command was to be sent, and when it was acknowledged. */
  private long[][] place(long run, int count, Delivery.Running running) {
    long[] due = new long[count];
    long[] acknowledged = new long[count];
    long begun = System.nanoTime() + NANOS_APART;
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int order = i;
        due[order] = begun + order * NANOS_APART;
        for (long left; (left = due[order] - System.nanoTime()) > 0; ) {
          LockSupport.parkNanos(left);
        }
        callers.execute(
            () -> {
              UUID id = new UUID(run, VARIANT | order);
              commands.send(SampleEvents.place(id.toString()));
              acknowledged[order] = System.nanoTime();
              running.acknowledged(id);
            });
      }
    }
    return new long[][] {due, acknowledged};
  }

  private Measurement measured(Listener listener, long[][] times, double cpu) {
    if (listener.repeated() > 0) {
      throw new IllegalStateException(name + " sent " + listener.repeated() + " events again");
    }
    Histogram sinceAck = new Histogram(LIMIT.toNanos() * 2, 3);
    Histogram sinceDue = new Histogram(LIMIT.toNanos() * 2, 3);
    for (int order = 0; order < orders; order++) {
      if (times[1][order] == 0) {
        throw new IllegalStateException("a command failed");
      }
      sinceAck.recordValue(Math.max(0, listener.arrivedAt(order) - times[1][order]));
      sinceDue.recordValue(listener.arrivedAt(order) - times[0][order]);
    }
    return new Measurement(
        sinceAck.getValueAtPercentile(99) / 1e6,
        cpu * 1000 / orders,
        Map.of(
            "p50 ms", sinceAck.getValueAtPercentile(50) / 1e6,
            "max ms", sinceAck.getMaxValue() / 1e6,
            "p50 ms from the intended send", sinceDue.getValueAtPercentile(50) / 1e6,
            "p99 ms from the intended send", sinceDue.getValueAtPercentile(99) / 1e6));
  }

  @Override
  public void close() {
    commands.close();
    topic.close();
  }
}

package io.orderledger.benchmark.relay;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.CpuClock;
import io.orderledger.benchmark.harness.Measurement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;

/** Drains the whole history and then reads it back; events a second from start to the last ack. */
final class DrainContender implements Contender {
  private static final int SOON_DONE = 500_000;
  private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final String name;
  private final String settings;
  private final Drain drain;
  private final History history;
  private final OrderTopic topic;
  private final CpuClock cpuClock;
  private int cold;

  DrainContender(
      String name,
      String settings,
      Drain drain,
      History history,
      OrderTopic topic,
      CpuClock cpuClock) {
    this.name = name;
    this.settings = settings;
    this.drain = drain;
    this.history = history;
    this.topic = topic;
    this.cpuClock = cpuClock;
    this.cold = history.events() < SOON_DONE ? 2 : 0;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String settings() {
    return settings;
  }

  /** The first time, drains that are done within seconds go ahead: the code is still cold. */
  @Override
  public Measurement measure() throws Exception {
    for (; cold > 0; cold--) {
      drained();
    }
    return drained();
  }

  private Measurement drained() throws Exception {
    drain.prepare();
    Map<TopicPartition, Long> starts = topic.ends();
    double cpuBefore = cpuClock.seconds();
    long begun = System.nanoTime();
    long first;
    long last;
    double cpu;
    AutoCloseable running = drain.start();
    try {
      first = arrival(starts, 1, begun);
      last = arrival(starts, history.events(), begun);
      cpu = cpuClock.seconds() - cpuBefore;
    } finally {
      running.close();
      drain.tidy();
    }
    Arrivals.verify(history, topic, starts);
    if (topic.since(starts) != history.events()) {
      throw new IllegalStateException(name + " sent events twice");
    }
    topic.forget();
    return new Measurement(
        history.events() / (last / 1e9),
        cpu * 1000 / history.events(),
        Map.of(
            "first event ms",
            first / 1e6,
            "events/s after the first",
            history.events() / ((last - first) / 1e9)));
  }

  /** When that many events had arrived, in nanoseconds from the start. */
  private long arrival(Map<TopicPartition, Long> starts, long count, long begun) throws Exception {
    while (topic.since(starts) < count) {
      if (System.nanoTime() - begun > LIMIT_NANOS) {
        throw new TimeoutException(name + " sent " + topic.since(starts) + " events");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return System.nanoTime() - begun;
  }

  @Override
  public void close() {
    topic.close();
  }
}

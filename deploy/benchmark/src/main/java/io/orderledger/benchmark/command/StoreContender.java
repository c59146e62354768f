package io.orderledger.benchmark.command;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.CpuClock;
import io.orderledger.benchmark.harness.Load;
import io.orderledger.benchmark.harness.Measurement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * A store under closed-loop load; after every run its events are counted and its streams checked.
 */
public final class StoreContender implements Contender {
  private final String name;
  private final String settings;
  private final OrderStore store;
  private final CpuClock cpu;
  private final Duration time;
  private final int callers;
  private final Workload workload;
  private final ToDoubleFunction<Measurement> value;
  private final AtomicLong sent = new AtomicLong();

  /** Sends the commands of one caller's round, each leaving one event. */
  @FunctionalInterface
  public interface Workload {
    void run(OrderStore store, int caller, long round);
  }

  public StoreContender(
      String name,
      String settings,
      OrderStore store,
      long alreadyStored,
      CpuClock cpu,
      Duration time,
      int callers,
      Workload workload,
      ToDoubleFunction<Measurement> value) {
    this.name = name;
    this.settings = settings;
    this.store = store;
    this.cpu = cpu;
    this.time = time;
    this.callers = callers;
    this.workload = workload;
    this.value = value;
    sent.set(alreadyStored);
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
    Measurement measured =
        Load.forTime(
            cpu,
            time,
            callers,
            (caller, round) -> {
              workload.run(store, caller, round);
              sent.incrementAndGet();
            });
    verify();
    return new Measurement(
        value.applyAsDouble(measured), measured.cpuSecondsPerThousand(), measured.details());
  }

  private void verify() throws Exception {
    if (store.events() != sent.get()) {
      throw new IllegalStateException(
          name + " acknowledged " + sent + " commands and stored " + store.events() + " events");
    }
    if (store.brokenStreams() != 0) {
      throw new IllegalStateException(name + " broke " + store.brokenStreams() + " streams");
    }
  }

  @Override
  public void close() {
    store.close();
  }
}

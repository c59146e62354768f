package io.orderledger.benchmark.http;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.CpuClock;
import io.orderledger.benchmark.harness.Measurement;
import io.orderledger.benchmark.harness.Outcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Offers three times what a service carries, open loop, then a third of it, and looks how it comes
 * through.
 */
final class OverloadContender implements Contender {
  private static final int CONNECTIONS = 1_000;
  private static final double OFFERED = 3;
  private static final double AFTERWARDS = 1.0 / 3;
  private static final Duration CALM = Duration.ofSeconds(6);
  private static final double MEGA = 1 << 20;

  private final CommandPort port;
  private final Stored stored;
  private final Capacity capacity;
  private final CpuClock cpu;
  private final Duration time;
  private final Duration firstTime;
  private final List<byte[]> requests;
  private boolean warm;

  /**
   * Measures for {@code time}.
   *
   * @param firstTime how long the first run takes, which does not count
   */
  OverloadContender(
      CommandPort port,
      Stored stored,
      Capacity capacity,
      CpuClock cpu,
      Duration time,
      Duration firstTime)
      throws Exception {
    this.port = port;
    this.stored = stored;
    this.capacity = capacity;
    this.cpu = cpu;
    this.time = time;
    this.firstTime = firstTime;
    this.requests = port.placing(CONNECTIONS);
  }

  @Override
  public String name() {
    return Outcome.OURS;
  }

  @Override
  public String settings() {
    return "open loop at 3x the best, for "
        + time.toSeconds()
        + " s (warm-up "
        + firstTime.toSeconds()
        + " s), 1,000 connections, a refused request is not sent again; then a third of the best:"
        + " normal when all is done within 100 ms. Client, service, database and broker share the"
        + " processors";
  }

  @Override
  public Measurement measure() throws Exception {
    Duration duration = warm ? time : firstTime;
    warm = true;
    double heapBefore = heap();
    double cpuBefore = cpu.seconds();
    Run run = new Run(duration);
    run.run();
    double used = cpu.seconds() - cpuBefore;
    run.load.verifyNothingStrange();
    run.calm.verifyNothingStrange();
    stored.verify(run.load.done() + run.calm.done());
    return new Measurement(
        run.doneInTime / (duration.toNanos() / 1e9),
        used * 1000 / (run.load.done() + run.calm.done()),
        Map.of(
            "offered/s", run.offered,
            "refused/s", run.load.refused() / (duration.toNanos() / 1e9),
            "503 p50 ms", run.load.refusedMillis(50),
            "503 p99 ms", run.load.refusedMillis(99),
            "done p99 ms", run.load.doneMillis(99),
            "recovery s", run.recovery.seconds(),
            "heap growth MB", Math.max(0, heap() - heapBefore)));
  }

  private static double heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
  }

  /** One measurement. */
  private final class Run {
    private final Tally load = new Tally();
    private final Tally calm = new Tally();
    private final double offered = OFFERED * capacity.perSecond();
    private final long end;
    private final Duration duration;
    private final Recovery recovery;
    private long doneInTime;

    Run(Duration duration) {
      this.duration = duration;
      this.end = System.nanoTime() + Duration.ofSeconds(1).plus(duration).toNanos();
      this.recovery = new Recovery(end);
    }

    private void run() throws IOException {
      try (EventLoop loop = new EventLoop()) {
        Lane lane = loop.lane(port.port(), CONNECTIONS);
        Schedule overload =
            new Schedule(
                end - duration.toNanos(),
                duration,
                offered,
                (number, intended) ->
                    lane.send(request(number), (answer, now) -> loaded(answer, intended, now)));
        Schedule afterwards =
            new Schedule(
                end,
                CALM,
                AFTERWARDS * capacity.perSecond(),
                (number, intended) ->
                    lane.send(request(number), (answer, now) -> calmed(answer, intended, now)));
        loop.run(afterwards.end(), now -> Math.min(overload.send(now), afterwards.send(now)));
      }
    }

    private void loaded(Answer answer, long intended, long now) {
      load.count(answer, intended, now);
      if (now < end && answer.status() / 100 == 2) {
        doneInTime++;
      }
    }

    private void calmed(Answer answer, long intended, long now) {
      calm.count(answer, intended, now);
      recovery.count(answer, intended, now);
    }
  }

  private byte[] request(long number) {
    return requests.get((int) (number % CONNECTIONS));
  }

  @Override
  public void close() {
    stored.close();
  }
}

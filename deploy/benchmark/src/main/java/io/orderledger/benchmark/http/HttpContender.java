package io.orderledger.benchmark.http;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.CpuClock;
import io.orderledger.benchmark.harness.Measurement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Closed loop over HTTP: every connection asks again as soon as it has its answer. */
final class HttpContender implements Contender {
  private static final Duration FIRST = Duration.ofSeconds(6);

  private final String name;
  private final String settings;
  private final CommandPort port;
  private final Stored stored;
  private final List<byte[]> requests;
  private final CpuClock cpu;
  private final Duration time;
  private boolean warm;

  /**
   * Measures from as many connections as there are {@code requests}; the first run, which does not
   * count, takes 6 seconds, since all of HTTP has to be compiled.
   *
   * @param stored what the answered commands must have left
   */
  HttpContender(
      String name,
      String settings,
      CommandPort port,
      Stored stored,
      List<byte[]> requests,
      CpuClock cpu,
      Duration time) {
    this.name = name;
    this.settings = settings;
    this.port = port;
    this.stored = stored;
    this.requests = requests;
    this.cpu = cpu;
    this.time = time;
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
    Tally tally = new Tally();
    double cpuBefore = cpu.seconds();
    double seconds = ClosedLoop.run(port.port(), requests, warm ? time : FIRST, tally);
    warm = true;
    double used = cpu.seconds() - cpuBefore;
    tally.verifyAllDone();
    stored.verify(tally.done());
    return new Measurement(
        tally.done() / seconds,
        used * 1000 / tally.done(),
        Map.of("p50 ms", tally.doneMillis(50), "p99 ms", tally.doneMillis(99)));
  }

  @Override
  public void close() {
    stored.close();
    port.close();
  }
}

package io.orderledger.benchmark.http;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.CpuClock;
import io.orderledger.benchmark.harness.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The most commands a service carries: closed loop, from as many connections as proved best when it
 * was opened.
 */
final class Capacity implements Contender {
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final List<Integer> CANDIDATES = List.of(64, 128, 256);

  private final CommandPort port;
  private final Stored stored;
  private final CpuClock cpu;
  private final Duration time;
  private final List<Double> rates = new ArrayList<>();
  private final List<byte[]> requests;

  Capacity(CommandPort port, Stored stored, CpuClock cpu, Duration time) throws Exception {
    this.port = port;
    this.stored = stored;
    this.cpu = cpu;
    this.time = time;
    rate(port.placing(CANDIDATES.getFirst()), WARM_UP);
    List<byte[]> best = List.of();
    double most = 0;
    for (int connections : CANDIDATES) {
      List<byte[]> tried = port.placing(connections);
      double rate = rate(tried, LOOK);
      if (rate > most) {
        most = rate;
        best = tried;
      }
    }
    requests = best;
    rates.add(most);
  }

  private double rate(List<byte[]> callers, Duration duration) throws Exception {
    Tally tally = new Tally();
    double seconds = ClosedLoop.run(port.port(), callers, duration, tally);
    tally.verifyAllDone();
    stored.verify(tally.done());
    return tally.done() / seconds;
  }

  /** The median of what was carried so far, per second. */
  double perSecond() {
    List<Double> sorted = rates.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  @Override
  public String name() {
    return "best";
  }

  @Override
  public String settings() {
    return "closed loop, " + requests.size() + " connections, the best of " + CANDIDATES;
  }

  @Override
  public Measurement measure() throws Exception {
    double cpuBefore = cpu.seconds();
    double rate = rate(requests, time);
    double used = cpu.seconds() - cpuBefore;
    rates.add(rate);
    return new Measurement(rate, used / rate / time.toSeconds() * 1000, Map.of());
  }
}

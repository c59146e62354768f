package io.orderledger.benchmark.harness;

import java.time.Duration;
import java.util.stream.Stream;

/** CPU time of this process and of the PostgreSQL processes below it. */
final class CpuClock {
  private CpuClock() {}

  /** CPU seconds used so far by the processes that live now. */
  static double seconds() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToDouble(d -> d.toNanos() / 1e9)
        .sum();
  }
}

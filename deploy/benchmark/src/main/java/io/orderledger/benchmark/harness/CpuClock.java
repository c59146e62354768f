package io.orderledger.benchmark.harness;

import java.time.Duration;

/** CPU time of this process: contenders and broker, but not the PostgreSQL server beside it. */
final class CpuClock {
  private CpuClock() {}

  /** CPU seconds used so far. */
  static double seconds() {
    Duration used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return used.toNanos() / 1e9;
  }
}

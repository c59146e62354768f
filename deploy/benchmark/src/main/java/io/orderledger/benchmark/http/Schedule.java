package io.orderledger.benchmark.http;

import java.io.IOException;
import java.time.Duration;

/** Open loop: requests at fixed times, whatever became of those before them. */
final class Schedule implements EventLoop.Pace {
  private final long start;
  private final long end;
  private final double interval;
  private final Sender sender;
  private long sent;

  /** Sends one request that was to be sent at {@code intended}. */
  @FunctionalInterface
  interface Sender {
    void send(long number, long intended) throws IOException;
  }

  Schedule(long start, Duration time, double perSecond, Sender sender) {
    this.start = start;
    this.end = start + time.toNanos();
    this.interval = 1e9 / perSecond;
    this.sender = sender;
  }

  @Override
  public long send(long now) throws IOException {
    long due = due();
    while (due <= now && due < end) {
      sender.send(sent++, due);
      due = due();
    }
    return due < end ? due : Long.MAX_VALUE;
  }

  private long due() {
    return start + (long) (sent * interval);
  }

  long end() {
    return end;
  }
}

package io.orderledger.benchmark.http;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The load generator: one thread for all connections, since it shares the processors with what it
 * measures. The thread that calls {@link #run} does everything.
 */
final class EventLoop implements AutoCloseable {
  private static final long GRACE = Duration.ofSeconds(60).toNanos();

  private final Selector selector;
  private final List<Lane> lanes = new ArrayList<>();

  EventLoop() throws IOException {
    selector = Selector.open();
  }

  /** Sends what is due. */
  @FunctionalInterface
  interface Pace {
    /** The nanoTime to be called at again, {@link Long#MAX_VALUE} for never. */
    long send(long now) throws IOException;
  }

  /** Opens connections. */
  Lane lane(int port, int connections) throws IOException {
    Lane lane = new Lane(selector, port, connections);
    lanes.add(lane);
    return lane;
  }

  /**
   * Sends until {@code end}, then waits for what is open.
   *
   * @throws IOException if a connection breaks, or answers are missing 60 seconds after the end
   */
  void run(long end, Pace pace) throws IOException {
    long next = System.nanoTime();
    while (true) {
      long now = System.nanoTime();
      if (now >= end) {
        if (lanes.stream().allMatch(lane -> lane.open() == 0)) {
          return;
        }
        if (now > end + GRACE) {
          throw new IOException("answers are missing");
        }
        next = now + TimeUnit.MILLISECONDS.toNanos(10);
      } else if (now >= next) {
        next = Math.min(pace.send(now), end);
      }
      long pause = Math.max(TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime()), 1);
      selector.select(EventLoop::readable, Math.min(pause, 100));
    }
  }

  private static void readable(SelectionKey key) {
    try {
      ((Lane.Connection) key.attachment()).readable();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Lane lane : lanes) {
      lane.close();
    }
    selector.close();
  }
}

package io.orderledger.benchmark.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Callers that each wait for one answer before they ask again. */
final class ClosedLoop {
  private final Lane lane;
  private final long end;
  private final Tally tally;

  private ClosedLoop(Lane lane, long end, Tally tally) {
    this.lane = lane;
    this.end = end;
    this.tally = tally;
  }

  /**
   * Runs one connection per request.
   *
   * @return the seconds it took until the last answer
   */
  static double run(int port, List<byte[]> requests, Duration time, Tally tally)
      throws IOException {
    try (EventLoop loop = new EventLoop()) {
      Lane lane = loop.lane(port, requests.size());
      long start = System.nanoTime();
      ClosedLoop callers = new ClosedLoop(lane, start + time.toNanos(), tally);
      loop.run(
          callers.end,
          _ -> {
            for (byte[] request : requests) {
              callers.ask(request);
            }
            return Long.MAX_VALUE;
          });
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private void ask(byte[] request) throws IOException {
    long sent = System.nanoTime();
    lane.send(
        request,
        (answer, now) -> {
          tally.count(answer, sent, now);
          if (now < end) {
            ask(request);
          }
        });
  }
}

package io.orderledger.benchmark.http;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.CpuClock;
import io.orderledger.benchmark.harness.Measurement;
import io.orderledger.benchmark.harness.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Places orders at a fixed rate and, as soon as each is answered, reads it from the query service
 * until it is there.
 */
final class VisibilityContender implements Contender {
  private static final int CONNECTIONS = 64;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int FIRST_LONGER_BY = 4;

  private final CommandPort command;
  private final QueryPort query;
  private final Stored stored;
  private final CpuClock cpu;
  private final Duration time;
  private final int perSecond;
  private final List<byte[]> requests;
  private final List<String> authorizations = new ArrayList<>();
  private long placed;
  private boolean warm;

  VisibilityContender(
      CommandPort command, QueryPort query, CpuClock cpu, Duration time, int perSecond)
      throws Exception {
    this.command = command;
    this.query = query;
    this.stored = new Stored(command.service());
    this.cpu = cpu;
    this.time = time;
    this.perSecond = perSecond;
    this.requests = command.placing(CONNECTIONS);
    for (int i = 0; i < CONNECTIONS; i++) {
      authorizations.add(command.authorization("reader-" + i));
    }
  }

  @Override
  public String name() {
    return Outcome.OURS;
  }

  @Override
  public String settings() {
    return perSecond
        + " commands/s, open loop, from 64 connections; after each answer GET of the order from the"
        + " query service until it is there; time from when the command was to be sent until that"
        + " GET is answered. The first run, which does not count, takes four times as long";
  }

  @Override
  public Measurement measure() throws Exception {
    double cpuBefore = cpu.seconds();
    Run run = new Run();
    long reads = run.reads(warm ? time : time.multipliedBy(FIRST_LONGER_BY));
    warm = true;
    double used = cpu.seconds() - cpuBefore;
    run.commands.verifyAllDone();
    long orders = run.commands.done();
    placed += orders;
    stored.verify(orders);
    if (query.orders() != placed) {
      throw new IllegalStateException("the read model has not got every order once");
    }
    return new Measurement(
        millis(run.fromSending, 99),
        used * 1000 / orders,
        Map.of(
            "p50 ms", millis(run.fromSending, 50),
            "max ms", millis(run.fromSending, 100),
            "after the answer p99 ms", millis(run.fromAnswer, 99),
            "command p99 ms", run.commands.doneMillis(99),
            "reads per command", (double) reads / orders));
  }

  private static double millis(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
  }

  /** One measurement. */
  private final class Run {
    private final Tally commands = new Tally();
    private final Histogram fromSending = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);
    private final Histogram fromAnswer = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);
    private long reads;

    private long reads(Duration duration) throws IOException {
      try (EventLoop loop = new EventLoop()) {
        Lane placing = loop.lane(command.port(), CONNECTIONS);
        Lane reading = loop.lane(query.port(), CONNECTIONS);
        Schedule schedule =
            new Schedule(
                System.nanoTime(),
                duration,
                perSecond,
                (number, intended) ->
                    placing.send(
                        requests.get((int) (number % CONNECTIONS)),
                        (answer, now) -> {
                          commands.count(answer, intended, now);
                          String path = Objects.requireNonNull(answer.header("location"));
                          byte[] get = command.reading(path, authorization(number));
                          read(reading, get, intended, now);
                        }));
        loop.run(schedule.end(), schedule);
      }
      return reads;
    }

    private String authorization(long number) {
      return authorizations.get((int) (number % CONNECTIONS));
    }

    private void read(Lane reading, byte[] get, long intended, long answered) throws IOException {
      reads++;
      reading.send(
          get,
          (answer, now) -> {
            if (answer.status() == 200) {
              fromSending.recordValue(now - intended);
              fromAnswer.recordValue(now - answered);
            } else if (answer.status() == 404 || answer.status() == 503) {
              read(reading, get, intended, answered);
            } else {
              throw new IOException("a read was answered with " + answer.status());
            }
          });
    }
  }

  @Override
  public void close() {
    query.close();
    stored.close();
  }
}

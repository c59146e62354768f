package io.orderledger.benchmark.reads;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Measurement;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.reads.Paced.Operation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** One size of tables: each kind of read in turn, 100 events a second being projected meanwhile. */
final class ReadContender implements Contender {
  private static final double EVENTS = 100;
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 500;
  private static final int DEPTH = 1_000;
  private static final int CURSORS = 16;

  private static final int ORDERS_SHOWN = 20;
  private static final int LINES_SHOWN = 100;

  private final String name;
  private final String settings;
  private final LedgerSide side;
  private final Stage stage;
  private final Reader reader = new Reader();
  private final Map<String, Operation> reads;
  private long placed = 2;

  ReadContender(String name, String settings, LedgerSide side, Filling filling, Stage stage)
      throws Exception {
    this.name = name;
    this.settings = settings;
    this.side = side;
    this.stage = stage;
    this.reads =
        new TreeMap<>(
            Map.of(
                "listing", listing(filling),
                "activity", activity(filling, PAGE),
                "activity of 500", activity(filling, LARGEST_PAGE),
                "invoice", invoice()));
    for (Operation read : reads.values()) {
      warmUp(read, stage.scale().runTime());
    }
  }

  /** One after the other: at the rates that are measured the compilers would be busy all along. */
  private static void warmUp(Operation read, Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      read.run();
    }
  }

  /** How many of a read are asked for in a second. */
  private static double rate(String read) {
    return switch (read) {
      case "listing" -> 100;
      case "invoice" -> 40;
      default -> 20;
    };
  }

  private Operation listing(Filling filling) throws Exception {
    String token = side.tokens().of("agent", Filling.biggestPartner(), "AdminAgent");
    return () ->
        reader.get(
            side.query("/v1/customers/" + filling.anyCustomerOfTheBiggest() + "/software"),
            token,
            "orderId",
            ORDERS_SHOWN * Seed.LINES);
  }

  private Operation invoice() throws Exception {
    String token = side.tokens().of("biller", Filling.biggestPartner(), "BillingReader");
    String invoice = Reader.field(reader.get(side.query("/v1/invoices"), token, "id", 12), "id");
    return () ->
        reader.get(
            side.query(
                "/v1/invoices/"
                    + invoice
                    + "/lineitems?provider=onetime&invoicelineitemtype=billinglineitems&size="
                    + LINES_SHOWN),
            token,
            "creditId",
            LINES_SHOWN);
  }

  /** Pages around the thousandth of the biggest partner, or the last one it has. */
  private Operation activity(Filling filling, int size) throws Exception {
    String token = side.tokens().of("auditor", Filling.biggestPartner(), "GlobalAdmin");
    int depth = Math.min(DEPTH, filling.eventsOfTheBiggest() / size - CURSORS);
    List<String> cursors = new ArrayList<>();
    String cursor = "";
    for (int page = 1; page < depth; page++) {
      cursor = Reader.field(page(token, cursor, size), "nextCursor");
      if (page >= depth - CURSORS) {
        cursors.add(cursor);
      }
    }
    return () ->
        page(token, cursors.get(ThreadLocalRandom.current().nextInt(cursors.size())), size);
  }

  private String page(String token, String cursor, int size) throws Exception {
    String begin = LocalDate.now(ZoneOffset.UTC).minusDays(366).toString();
    String path = "/v1/activity?size=%d&from=%s&cursor=%s".formatted(size, begin, cursor);
    return reader.get(side.activity(path), token, "position", size);
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
    Duration time = stage.scale().runTime();
    Map<String, Double> details = new HashMap<>();
    double cpu = stage.cpu().seconds();
    double worst = 0;
    long operations = 0;
    for (Map.Entry<String, Operation> read : reads.entrySet()) {
      Histogram latencies = underLoad(time, rate(read.getKey()), read.getValue());
      details.put(read.getKey() + " p50 ms", latencies.getValueAtPercentile(50) / 1e6);
      details.put(read.getKey() + " p99 ms", latencies.getValueAtPercentile(99) / 1e6);
      worst = Math.max(worst, latencies.getValueAtPercentile(99) / 1e6);
      operations += latencies.getTotalCount();
    }
    cpu = stage.cpu().seconds() - cpu;
    Seed.awaitCount(
        side.queryDatabase(),
        "SELECT count(*) FROM customer_order WHERE customer_id = '" + Seed.CUSTOMER + "'",
        placed);
    return new Measurement(worst, cpu * 1000 / operations, details);
  }

  private Histogram underLoad(Duration time, double rate, Operation read) throws Exception {
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<Histogram> load =
          beside.submit(
              () ->
                  Paced.run(
                      EVENTS,
                      time,
                      () -> side.command().send(side.seed().place(UUID.randomUUID().toString()))));
      Histogram latencies = Paced.run(rate, time, read);
      placed += load.get(time.toSeconds() + 60, TimeUnit.SECONDS).getTotalCount();
      return latencies;
    }
  }

  @Override
  public void close() {
    reader.close();
    side.close();
  }
}

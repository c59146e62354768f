package io.orderledger.embedded;

import io.orderledger.backends.DataFolder;
import io.orderledger.embedded.Parts.Layer;
import io.orderledger.embedded.Together.Step;
import io.orderledger.embedded.clock.BusinessClock;
import io.orderledger.embedded.clock.ClockEndpoint;
import io.orderledger.embedded.clock.Clocks;
import io.orderledger.embedded.clock.DemoClock;
import io.orderledger.embedded.front.FrontPort;
import io.orderledger.embedded.front.LocalEndpoint;
import io.orderledger.identity.KeptFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The whole system in this process. */
final class Ledger implements AutoCloseable {

  private static final Duration READY = Duration.ofMinutes(5);

  private final Parts parts = new Parts();
  private final Options options;
  private final PrintStream out;

  Ledger(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /**
   * Starts every part and returns when all are ready.
   *
   * @throws io.orderledger.backends.BackendException when a port is taken or the folder in use
   * @throws io.orderledger.identity.DamagedFile when credentials or signing key cannot be read
   * @throws io.orderledger.web.StartRefused as the cause, when a service must not start
   */
  void start() {
    Path folder = parts.add(Layer.FOLDER, DataFolder.hold(options.dataDir())).path();
    KeptFiles.check(folder);
    BusinessClock clock = parts.add(Layer.CLOCK, clock(folder));
    FrontPort front = parts.add(Layer.FRONT, front(clock));
    var services = new Services(ServiceProperties.in(folder), clock, front, parts);
    Step<ServiceContext> identity = Together.begin(services::identity);
    BackEnds backEnds = BackEnds.start(options, folder, parts);
    List<Step<ServiceContext>> business =
        List.of(
            Together.begin(() -> services.command(backEnds)),
            Together.begin(() -> services.query(backEnds)),
            Together.begin(() -> services.activity(backEnds)));
    backEnds.awaitKafka();
    awaitReadiness(Together.await(business, READY));
    awaitReadiness(List.of(identity.await(READY)));
    parts.add(Layer.FRONT, RunningSystem.announce(folder, backEnds));
    announce(folder, backEnds, clock, front);
  }

  /** Stops every part in bounded time; all data stays. */
  @Override
  public void close() {
    parts.close();
  }

  private BusinessClock clock(Path folder) {
    return options
        .demoClock()
        .<BusinessClock>map(start -> Clocks.demo(folder, start))
        .orElseGet(() -> Clocks.real(folder));
  }

  private FrontPort front(BusinessClock clock) {
    Map<String, LocalEndpoint> local =
        clock instanceof DemoClock demo
            ? Map.of(ClockEndpoint.PATH, new ClockEndpoint(demo))
            : Map.of();
    try {
      return FrontPort.open(options.port().claim(), local);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitReadiness(List<ServiceContext> services) {
    try (var http = HttpClient.newHttpClient()) {
      services.forEach(service -> service.awaitReadiness(http, READY));
    }
  }

  private void announce(Path folder, BackEnds backEnds, BusinessClock clock, FrontPort front) {
    out.printf(
        "PostgreSQL: 127.0.0.1:%d (user postgres, password in %s)%n",
        backEnds.postgres().port(), BackEnds.passwordFile(folder));
    out.printf("Kafka: %s%n", backEnds.bootstrapServers());
    if (clock instanceof DemoClock) {
      out.printf("Demo clock: %s%n", clock.instant());
    }
    out.printf("Credentials: %s%n", folder.resolve("credentials.json"));
    out.printf("Order Ledger is ready: http://localhost:%d%n", front.port());
    out.flush();
  }
}

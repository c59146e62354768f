package io.orderledger.benchmark.http;

import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.ours.OurService;
import io.orderledger.query.OrderQueryApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** The query service as it ships, on its own database and port. */
final class QueryPort implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final long LOOK_AGAIN_MILLIS = 100;

  private final OurService service;

  /** Starts it beside a command service and waits until it is ready. */
  QueryPort(Stage stage, Tokens tokens, String commandUrl) throws Exception {
    service =
        OurService.start(
            OrderQueryApplication.application(),
            stage.newDatabase("http_query"),
            stage.bootstrapServers(),
            List.of("orderledger.command.url=" + commandUrl, tokens.property()));
    awaitReady();
  }

  private void awaitReady() throws Exception {
    URI health = service.address("/actuator/health/readiness");
    long end = System.nanoTime() + READY_WITHIN.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(health).build();
      while (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
        if (System.nanoTime() > end) {
          throw new TimeoutException("the query service is not ready");
        }
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
    }
  }

  int port() {
    return service.port();
  }

  /** How many orders the read model has. */
  long orders() {
    return service.jdbc().sql("SELECT count(*) FROM customer_order").query(Long.class).single();
  }

  @Override
  public void close() {
    service.close();
  }
}

package io.orderledger.benchmark.http;

import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.query.OrderQueryApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The query service as it ships, on its own database and port. */
final class QueryPort implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final long LOOK_AGAIN_MILLIS = 100;

  private final ConfigurableApplicationContext context;

  /** Starts it beside a command service and waits until it is ready. */
  QueryPort(Stage stage, Tokens tokens, int commandPort) throws Exception {
    Database database = stage.newDatabase("http_query");
    context =
        OrderQueryApplication.application()
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + stage.bootstrapServers(),
                "--orderledger.command.url=http://127.0.0.1:" + commandPort,
                "--" + tokens.property(),
                "--logging.level.root=WARN");
    awaitReady();
  }

  private void awaitReady() throws Exception {
    URI health = URI.create("http://127.0.0.1:" + port() + "/actuator/health/readiness");
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
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** How many orders the read model has. */
  long orders() {
    return context
        .getBean(JdbcClient.class)
        .sql("SELECT count(*) FROM customer_order")
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    context.close();
  }
}

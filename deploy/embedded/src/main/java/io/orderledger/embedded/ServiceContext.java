package io.orderledger.embedded;

import io.orderledger.embedded.front.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One service as a Spring context of its own, listening on a loopback port of its own. */
record ServiceContext(Service service, ConfigurableApplicationContext context)
    implements AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "server.address", "127.0.0.1",
          "server.port", "0",
          "spring.lifecycle.timeout-per-shutdown-phase", "10s");

  /**
   * Starts the context; its web server listens when this returns.
   *
   * @param properties stronger than the service's own settings
   * @param clock the business clock
   */
  static ServiceContext start(
      Service service,
      SpringApplicationBuilder application,
      Map<String, String> properties,
      Clock clock) {
    var all = new LinkedHashMap<>(EVERYWHERE);
    all.putAll(properties);
    String[] arguments =
        all.entrySet().stream()
            .map(entry -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
            .toArray(String[]::new);
    return new ServiceContext(
        service,
        application
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .initializers(
                context -> context.getBeanFactory().registerSingleton("businessClock", clock))
            .run(arguments));
  }

  /** Where the service answers. */
  URI base() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /**
   * Waits until the service says that it is ready.
   *
   * @throws IllegalStateException when it does not within the bound
   */
  void awaitReadiness(HttpClient http, Duration bound) {
    var look =
        HttpRequest.newBuilder(base().resolve("/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long deadline = System.nanoTime() + bound.toNanos();
    while (!answersOk(http, look)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("%s is not ready after %s".formatted(service, bound));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private static boolean answersOk(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting", e);
    }
  }
}

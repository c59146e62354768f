package io.orderledger.query;

import io.orderledger.projection.runtime.ProjectionRuntime;
import io.orderledger.testing.Backends;
import io.orderledger.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The service on real back ends, asked through its port. One for all tests of the JVM. */
public final class QueryService {
  private static final class Shared {
    static final WriteSide WRITE_SIDE = new WriteSide(Backends.shared().bootstrapServers());
    static final QueryService SERVICE =
        new QueryService(Backends.shared().newDatabase(), "2021-03-10T12:00:00Z", Map.of());
  }

  private final BusinessClock clock = new BusinessClock();
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final String jdbcUrl;
  private final ConfigurableApplicationContext context;

  private QueryService(String jdbcUrl, String now, Map<String, String> more) {
    clock.set(now);
    this.jdbcUrl = jdbcUrl;
    Map<String, Object> properties = new HashMap<>(TestTokens.properties());
    properties.put("spring.datasource.url", jdbcUrl);
    properties.put("spring.datasource.username", Backends.USERNAME);
    properties.put("spring.datasource.password", Backends.PASSWORD);
    properties.put("spring.kafka.bootstrap-servers", Backends.shared().bootstrapServers());
    properties.put("orderledger.command.url", writeSide().url());
    properties.put("server.address", "127.0.0.1");
    properties.put("server.port", "0");
    properties.putAll(more);
    context =
        OrderQueryApplication.application()
            .initializers(
                c ->
                    ((GenericApplicationContext) c)
                        .registerBean("businessClock", Clock.class, () -> clock))
            .run(
                properties.entrySet().stream()
                    .map(p -> "--" + p.getKey() + "=" + p.getValue())
                    .toArray(String[]::new));
  }

  public static WriteSide writeSide() {
    return Shared.WRITE_SIDE;
  }

  public static QueryService shared() {
    WriteSide _ = writeSide();
    return Shared.SERVICE;
  }

  /** Another instance, of a later time, with a database of its own that is still empty. */
  static QueryService another(String now) {
    return new QueryService(Backends.shared().newDatabase(), now, Map.of());
  }

  /** An instance that only reads, from this database, and waits for nobody's writes. */
  static QueryService readingFrom(String jdbcUrl) {
    return new QueryService(
        jdbcUrl,
        "2021-03-10T12:00:00Z",
        Map.of("orderledger.projection.enabled", "false", "orderledger.command.url", ""));
  }

  /** An instance whose database is nowhere, and whose Kafka is waited for as good as for ever. */
  static QueryService withoutBackEnds() {
    return new QueryService(
        "jdbc:postgresql://127.0.0.1:1/none",
        "2021-03-10T12:00:00Z",
        Map.of(
            "spring.kafka.bootstrap-servers",
            "127.0.0.1:1",
            "spring.kafka.admin.operation-timeout",
            "1h",
            "spring.kafka.admin.properties.default.api.timeout.ms",
            "3600000"));
  }

  public BusinessClock clock() {
    return clock;
  }

  String jdbcUrl() {
    return jdbcUrl;
  }

  /** Asks as a caller of a partner. */
  public Answer get(String path, String role, String partnerId) {
    return get(path, TestTokens.token(role, partnerId), Map.of());
  }

  public Answer get(String path, String token, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + context.getEnvironment().getRequiredProperty("local.server.port")
                        + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json");
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String body = answer.body();
      return new Answer(
          answer.statusCode(), answer.headers(), json.readTree(body.isEmpty() ? "null" : body));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Leaves the consumer groups, as an instance does that is stopped; still answers requests. */
  void stopProjecting() {
    context.getBean(ProjectionRuntime.class).stop();
  }

  void goOnProjecting() {
    context.getBean(ProjectionRuntime.class).start();
  }

  void close() {
    context.close();
  }
}

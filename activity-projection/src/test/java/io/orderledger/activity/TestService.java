package io.orderledger.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.testing.Backends;
import io.orderledger.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on real back ends, one for all tests of the JVM. */
public final class TestService {
  /** Today, for the service. */
  public static final Instant NOW = Instant.parse("2021-06-15T12:00:00Z");

  private static final TestService SHARED =
      new TestService(
          Backends.shared().newDatabase(), new TestRelay(Backends.shared().bootstrapServers()));

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final ConfigurableApplicationContext context;
  private final TestRelay relay;

  private TestService(String jdbcUrl, TestRelay relay, String... more) {
    this.relay = relay;
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--server.port=0");
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--spring.datasource.url=" + jdbcUrl);
    arguments.add("--spring.kafka.bootstrap-servers=" + Backends.shared().bootstrapServers());
    arguments.add("--orderledger.command.url=" + new TestHeads(relay).url());
    TestTokens.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    context =
        ActivityProjectionApplication.application()
            .initializers(
                c ->
                    c.getBeanFactory().registerSingleton("clock", Clock.fixed(NOW, ZoneOffset.UTC)))
            .run(arguments.toArray(String[]::new));
  }

  /** The running service. */
  public static TestService shared() {
    return SHARED;
  }

  /** An instance that only reads, from this database. */
  static TestService readingFrom(String jdbcUrl) {
    return new TestService(jdbcUrl, SHARED.relay, "--orderledger.projection.enabled=false");
  }

  void close() {
    context.close();
  }

  public TestRelay relay() {
    return relay;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The service's port. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Waits until the service has all that the relay has published. */
  public void catchUp() {
    relay.flush();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        bean(JdbcClient.class)
                            .sql("SELECT count(*) FROM history")
                            .query(Long.class)
                            .single())
                    .isEqualTo(relay.position()));
  }

  /** A GET with a token; headers as name and value in turn. */
  public HttpResponse<String> get(String token, String path, String... headers) {
    return send(token, path, HttpResponse.BodyHandlers.ofString(), headers);
  }

  private <T> HttpResponse<T> send(
      String token, String path, HttpResponse.BodyHandler<T> body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The lines of a streamed answer, read as they come; closing it hangs up. */
  public Stream<String> lines(String token, String path, String... headers) {
    return send(token, path, HttpResponse.BodyHandlers.ofLines(), headers).body();
  }

  /** A GET that must be answered with 200 and JSON. */
  public JsonNode getJson(String token, String path, String... headers) {
    HttpResponse<String> answer = get(token, path, headers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  /** A refused GET: its status, code and the field it names. */
  public Refused refused(String token, String path, String... headers) {
    HttpResponse<String> answer = get(token, path, headers);
    assertThat(answer.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("application/problem+json");
    JsonNode problem = json.readTree(answer.body());
    return new Refused(
        answer.statusCode(),
        problem.get("code").asString(),
        problem.get("data").isEmpty() ? "" : problem.get("data").get(0).asString());
  }

  /** What a refusal says. */
  public record Refused(int status, String code, String field) {}

  /** A text for a URL's query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

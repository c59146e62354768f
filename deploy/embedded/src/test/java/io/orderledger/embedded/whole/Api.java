package io.orderledger.embedded.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import io.orderledger.testing.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the front port, with the value of its {@code Authorization} header. */
record Api(String base, String authorization) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> JSON_TYPE = List.of("Content-Type", "application/json");
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** The caller that one of the credentials beside the data turns into. */
  static Api of(LedgerProcess process, Path dataDir, String clientId) {
    JsonNode credential =
        credentials(dataDir)
            .valueStream()
            .filter(one -> one.path("client_id").asString().equals(clientId))
            .findFirst()
            .orElseThrow();
    String basic = clientId + ":" + credential.path("client_secret").asString();
    var token =
        new Api(
                process.base(),
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .send(
                "POST",
                "/oauth2/token",
                List.of("Content-Type", "application/x-www-form-urlencoded"),
                BodyPublishers.ofString("grant_type=client_credentials"));
    assertThat(token.status()).as(token.text()).isEqualTo(200);
    return new Api(process.base(), "Bearer " + token.at("/access_token"));
  }

  /** The answer to a read; while a read side catches up, asks again as {@code 503} invites to. */
  Answer get(String path) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Answer answer = send("GET", path, List.of(), BodyPublishers.noBody());
    while (answer.status() == 503 && System.nanoTime() < deadline) {
      assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      answer = send("GET", path, List.of(), BodyPublishers.noBody());
    }
    return answer;
  }

  Answer post(String path, String json) {
    return send("POST", path, JSON_TYPE, BodyPublishers.ofString(json));
  }

  Answer patch(String path, String json) {
    return send("PATCH", path, JSON_TYPE, BodyPublishers.ofString(json));
  }

  /** All items of a collection, page by page, as Partner Center's clients follow its links. */
  List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = expect(200, get(path)).json();
    page.path("items").forEach(items::add);
    while (page.at("/links/next").isObject()) {
      JsonNode next = page.at("/links/next");
      List<String> headers =
          next.path("headers")
              .valueStream()
              .flatMap(one -> Stream.of(one.path("key").asString(), one.path("value").asString()))
              .toList();
      String uri = "/v1/" + next.path("uri").asString();
      page = expect(200, send("GET", uri, headers, BodyPublishers.noBody())).json();
      page.path("items").forEach(items::add);
    }
    return items;
  }

  /** The answer, which has to have this status. */
  static Answer expect(int status, Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer;
  }

  Answer send(String method, String path, List<String> headers, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
            .method(method, body);
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return Http.send(request);
  }

  static JsonNode credentials(Path dataDir) {
    try {
      return JSON.readTree(Files.readAllBytes(dataDir.resolve("credentials.json")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

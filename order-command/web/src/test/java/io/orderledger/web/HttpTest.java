package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import io.orderledger.web.sample.SampleApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test that talks to the sample service over a real port. */
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=sample",
      "orderledger.web.public-routes=GET /v1/downloads/**, /internal/**",
      "spring.mvc.async.request-timeout=200ms",
      "spring.servlet.multipart.max-file-size=1KB",
      "server.address=127.0.0.1"
    })
abstract class HttpTest {

  static final Tokens TOKENS = newTokens();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry properties) {
    properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TOKENS::uri);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(30));
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(authorized(path, headers));
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        authorized(path, "Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder authorized(String path, String... headers) {
    HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + TOKENS.agent());
    return headers.length == 0 ? request : request.headers(headers);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  /** The body of a refusal, whose frame is checked. */
  static JsonNode problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("MS-CorrelationId")).isPresent();
    assertThat(answer.body()).doesNotContain("io.orderledger", "Exception", "springframework");
    JsonNode body = json(answer);
    assertThat(body.path("code").asString()).isEqualTo(code);
    assertThat(body.path("status").asInt()).isEqualTo(status);
    assertThat(body.path("source").asString()).isEqualTo("sample");
    assertThat(body.path("data").isArray()).isTrue();
    assertThat(body.path("description").asString()).isEqualTo(body.path("detail").asString());
    return body;
  }

  /** The single field a refusal names. */
  static String field(JsonNode problem) {
    assertThat(problem.path("data").size()).isOne();
    return problem.path("data").get(0).asString();
  }

  private static Tokens newTokens() {
    try {
      return new Tokens();
    } catch (JOSEException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}

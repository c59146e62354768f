package io.orderledger.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a free loopback port, spoken to as a client does. */
final class RunningIdentity implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();

  private final ConfigurableApplicationContext context;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  RunningIdentity(Path dataDir) {
    context =
        IdentityApplication.application()
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--orderledger.identity.data-dir=" + dataDir);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> postForm(String path, String form) {
    return send(form(path, form));
  }

  HttpResponse<String> postForm(String path, String clientId, String secret, String form) {
    String basic = clientId + ":" + secret;
    return send(
        form(path, form)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8))));
  }

  HttpResponse<String> askToken(Credential credential) {
    return postForm(
        "/oauth2/token",
        credential.clientId(),
        credential.clientSecret(),
        "grant_type=client_credentials");
  }

  SignedJWT token(Credential credential) throws ParseException {
    JsonNode answer = JSON.readTree(askToken(credential).body());
    return SignedJWT.parse(answer.get("access_token").asString());
  }

  JWTClaimsSet claims(Credential credential) throws ParseException {
    return token(credential).getJWTClaimsSet();
  }

  private HttpRequest.Builder form(String path, String form) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private HttpRequest.Builder request(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(10));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.close();
    context.close();
  }
}

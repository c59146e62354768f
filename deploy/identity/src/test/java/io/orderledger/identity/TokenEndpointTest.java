package io.orderledger.identity;

import static io.orderledger.identity.RunningIdentity.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTest {
  @TempDir static Path dataDir;

  static RunningIdentity identity;

  @BeforeAll
  static void start() {
    identity = new RunningIdentity(dataDir);
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  static List<Credential> everyCredential() {
    return CredentialFile.in(dataDir);
  }

  @ParameterizedTest
  @MethodSource("everyCredential")
  void every_credential_gets_a_signed_token_of_an_hour_with_its_claims(Credential credential)
      throws Exception {
    SignedJWT token = identity.token(credential);
    JWKSet keys = JWKSet.parse(identity.get("/oauth2/jwks").body());
    RSAKey key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo(credential.clientId());
    assertThat(claims.getStringListClaim("roles")).containsExactly(credential.role());
    assertThat(claims.getStringClaim("partner_id")).isEqualTo(credential.partnerId());
    assertThat(claims.getStringClaim("customer_id")).isEqualTo(credential.customerId());
    assertThat(claims.getExpirationTime())
        .isCloseTo(Date.from(Instant.now().plus(Duration.ofHours(1))), 60_000L);
  }

  @Test
  void a_token_says_who_it_is_for_in_words_people_read() throws Exception {
    assertThat(identity.claims(first("CustomerGlobalAdmin")).getStringClaim("name"))
        .isEqualTo("Partner A Customer Global Admin");
  }

  @Test
  void the_key_set_carries_no_private_part() throws Exception {
    var keys = identity.get("/oauth2/jwks");
    assertThat(keys.statusCode()).isEqualTo(200);
    assertThat(JWKSet.parse(keys.body()).getKeys()).isNotEmpty().noneMatch(key -> key.isPrivate());
  }

  @Test
  void a_wrong_secret_is_401_invalid_client() {
    Credential credential = first("AdminAgent");
    var answer =
        identity.postForm(
            "/oauth2/token", credential.clientId(), "wrong", "grant_type=client_credentials");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(this::isBasic);
    assertThat(error(answer.body())).isEqualTo("invalid_client");
  }

  @Test
  void an_unknown_client_is_401_invalid_client() {
    var answer =
        identity.postForm("/oauth2/token", "nobody", "secret", "grant_type=client_credentials");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(error(answer.body())).isEqualTo("invalid_client");
  }

  @Test
  void no_authorization_header_is_401_invalid_client() {
    var answer = identity.postForm("/oauth2/token", "grant_type=client_credentials");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(this::isBasic);
    assertThat(error(answer.body())).isEqualTo("invalid_client");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant_type=password", "grant_type=authorization_code&code=x", "x=y"})
  void another_grant_is_400(String form) {
    Credential credential = first("AdminAgent");
    var answer =
        identity.postForm("/oauth2/token", credential.clientId(), credential.clientSecret(), form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(error(answer.body()))
        .isIn("unsupported_grant_type", "unauthorized_client", "invalid_request", "invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/oauth2/authorize?response_type=code&client_id=partner-a-admin-agent",
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server",
        "/login",
        "/logout",
        "/userinfo",
        "/oauth2/token",
        "/actuator/env"
      })
  void nothing_else_is_there(String path) {
    var answer = identity.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/introspect", "/oauth2/revoke", "/oauth2/device_authorization"})
  void no_other_endpoint_takes_a_client(String path) {
    Credential credential = first("AdminAgent");
    var answer =
        identity.postForm(path, credential.clientId(), credential.clientSecret(), "token=x");
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health/readiness", "/actuator/health/liveness", "/actuator/prometheus"})
  void health_and_metrics_need_no_token(String path) {
    assertThat(identity.get(path).statusCode()).isEqualTo(200);
  }

  private void isBasic(String challenge) {
    assertThat(challenge).startsWith("Basic ");
  }

  private static String error(String body) {
    return JSON.readTree(body).get("error").asString();
  }

  private static Credential first(String role) {
    return everyCredential().stream()
        .filter(each -> each.role().equals(role))
        .findFirst()
        .orElseThrow();
  }
}

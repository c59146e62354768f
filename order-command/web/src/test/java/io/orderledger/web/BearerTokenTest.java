package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest extends HttpTest {
  private static final String CUSTOMER = "0198c5a2-6f0e-7c3b-9d1e-2f4a6b8c0d1f";

  @Test
  void a_token_says_who_calls() {
    String token =
        TOKENS.token(
            Map.of(
                "name",
                "Sam Rivera",
                "roles",
                List.of("CustomerGlobalAdmin", "SomethingElse"),
                "partner_id",
                Tokens.PARTNER,
                "customer_id",
                CUSTOMER));
    var caller = json(send(request("/v1/caller").header("Authorization", "Bearer " + token)));
    assertThat(caller.path("subject").asString()).isEqualTo("sam");
    assertThat(caller.path("name").asString()).isEqualTo("Sam Rivera");
    assertThat(caller.path("partnerId").asString()).isEqualTo(Tokens.PARTNER);
    assertThat(caller.path("customerId").asString()).isEqualTo(CUSTOMER);
    assertThat(caller.path("roles").size()).isOne();
  }

  @Test
  void what_a_caller_gets_is_stored_nowhere() {
    var headers = get("/v1/caller").headers();
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void no_token_is_401_with_code_400_and_a_challenge() {
    var answer = send(request("/v1/caller"));
    problem(answer, 401, "400");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @Test
  void an_expired_token_is_refused() {
    refused(TOKENS.token(agent(), Instant.now().minusSeconds(120)));
  }

  @Test
  void a_forged_token_is_refused() throws Exception {
    try (Tokens others = new Tokens()) {
      refused(others.agent());
    }
  }

  @Test
  void a_token_without_signature_is_refused() {
    refused("eyJhbGciOiJub25lIn0.eyJzdWIiOiJzYW0ifQ.");
  }

  @Test
  void a_token_without_partner_is_refused() {
    refused(TOKENS.token(Map.of("roles", List.of("AdminAgent"))));
  }

  @Test
  void a_token_without_a_known_role_is_refused() {
    refused(TOKENS.token(Map.of("roles", List.of("Emperor"), "partner_id", Tokens.PARTNER)));
  }

  @Test
  void a_customers_admin_without_customer_is_refused() {
    refused(
        TOKENS.token(
            Map.of("roles", List.of("CustomerGlobalAdmin"), "partner_id", Tokens.PARTNER)));
  }

  @Test
  void ids_are_the_same_in_any_case() {
    String token =
        TOKENS.token(
            Map.of(
                "roles",
                List.of("CustomerGlobalAdmin"),
                "partner_id",
                Tokens.PARTNER.toUpperCase(Locale.ROOT),
                "customer_id",
                CUSTOMER.toUpperCase(Locale.ROOT)));
    var caller = json(send(request("/v1/caller").header("Authorization", "Bearer " + token)));
    assertThat(caller.path("partnerId").asString()).isEqualTo(Tokens.PARTNER);
    assertThat(caller.path("customerId").asString()).isEqualTo(CUSTOMER);
  }

  @ParameterizedTest
  @CsvSource({
    "partner_id,  contoso.example",
    "partner_id,  1-1-1-1-1",
    "customer_id, contoso.example",
    "sub,         'a\0b'",
    "name,        'a\0b'"
  })
  void a_token_with_a_claim_that_cannot_be_used_is_refused(String claim, String value) {
    Map<String, Object> claims = new HashMap<>(agent());
    claims.put(claim, value);
    refused(TOKENS.token(claims));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/prometheus",
        "/v3/api-docs",
        "/v1/downloads/abc",
        "/v1//downloads/abc",
        "/internal/ping"
      })
  void a_public_route_needs_no_token_and_minds_no_bad_one(String path) {
    assertThat(send(request(path)).statusCode()).isEqualTo(200);
    assertThat(send(request(path).header("Authorization", "Bearer x")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/info", "/actuator", "/error", "/v1/none"})
  void every_other_route_needs_one(String path) {
    problem(send(request(path)), 401, "400");
  }

  @Test
  void a_caller_without_the_role_is_403() {
    String token =
        TOKENS.token(Map.of("roles", List.of("BillingReader"), "partner_id", Tokens.PARTNER));
    var answer = send(request("/v1/agents").header("Authorization", "Bearer " + token));
    assertThat(problem(answer, 403, "900150").path("detail").asString())
        .contains("AdminAgent, GlobalAdmin");
    assertThat(json(get("/v1/agents")).asString()).isEqualTo("ADMIN_AGENT");
  }

  private static Map<String, Object> agent() {
    return Map.of("roles", List.of("AdminAgent"), "partner_id", Tokens.PARTNER);
  }

  private void refused(String token) {
    for (int i = 0; i < 2; i++) {
      var answer = send(request("/v1/caller").header("Authorization", "Bearer " + token));
      problem(answer, 401, "400");
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .hasValue("Bearer error=\"invalid_token\"");
    }
  }
}

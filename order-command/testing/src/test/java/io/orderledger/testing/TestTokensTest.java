package io.orderledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestTokensTest {

  @Test
  void the_served_key_verifies_a_good_token_and_no_forged_one() throws Exception {
    assertThat(verifies(TestTokens.token("AdminAgent", "p1"))).isTrue();
    assertThat(verifies(TestTokens.token("CustomerGlobalAdmin", "p1", "c1"))).isTrue();
    assertThat(verifies(TestTokens.expired("AdminAgent", "p1"))).isTrue();
    assertThat(verifies(TestTokens.forged("AdminAgent", "p1"))).isFalse();
  }

  @Test
  void a_token_carries_the_claims_the_services_read() throws Exception {
    var claims =
        SignedJWT.parse(TestTokens.token("CustomerGlobalAdmin", "p1", "c1")).getJWTClaimsSet();
    assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("CustomerGlobalAdmin"));
    assertThat(claims.getStringClaim("partner_id")).isEqualTo("p1");
    assertThat(claims.getStringClaim("customer_id")).isEqualTo("c1");
    assertThat(claims.getSubject()).isNotBlank();
    assertThat(claims.getStringClaim("name")).isNotBlank();
    assertThat(claims.getExpirationTime().toInstant()).isAfter(Instant.now());
  }

  @Test
  void an_expired_token_ended_in_the_past_and_claims_can_be_chosen() throws Exception {
    var expired = SignedJWT.parse(TestTokens.expired("AdminAgent", "p1")).getJWTClaimsSet();
    assertThat(expired.getExpirationTime().toInstant()).isBefore(Instant.now().minusSeconds(600));
    var chosen = SignedJWT.parse(TestTokens.token(Map.of("sub", "sam"))).getJWTClaimsSet();
    assertThat(chosen.getSubject()).isEqualTo("sam");
    assertThat(chosen.getClaim("partner_id")).isNull();
  }

  private static boolean verifies(String token) throws Exception {
    String uri = TestTokens.properties().values().iterator().next();
    var key = JWKSet.load(URI.create(uri).toURL()).getKeys().getFirst().toRSAKey();
    return SignedJWT.parse(token).verify(new RSASSAVerifier(key));
  }
}

package io.orderledger.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Bearer tokens for tests: one RSA key per JVM, whose public half is served as a JWK set on the
 * loopback interface. Roles are given as claim values, such as {@code AdminAgent}.
 */
public final class TestTokens {

  private static final Duration LIFE = Duration.ofHours(1);
  private static final String KEY_ID = "test";
  private static final RSAKey KEY = newKey();
  private static final RSAKey FOREIGN_KEY = newKey();
  private static final String JWK_SET_URI =
      JwkSetServer.serve(new JWKSet(KEY.toPublicJWK()).toString());

  private TestTokens() {}

  /** A good token of a partner's caller, named {@code <role>@<partner>}. */
  public static String token(String role, String partnerId) {
    return sign(KEY, claims(role, partnerId).build());
  }

  /** A good token of a customer's caller. */
  public static String token(String role, String partnerId, String customerId) {
    return sign(KEY, claims(role, partnerId).claim("customer_id", customerId).build());
  }

  /** A good signature over claims of the test's own; it lives for an hour. */
  public static String token(Map<String, Object> claims) {
    JWTClaimsSet.Builder builder = lifetime(new JWTClaimsSet.Builder(), Instant.now().plus(LIFE));
    claims.forEach(builder::claim);
    return sign(KEY, builder.build());
  }

  /** A token whose life ended an hour ago. */
  public static String expired(String role, String partnerId) {
    Instant end = Instant.now().minus(LIFE);
    return sign(KEY, lifetime(claims(role, partnerId), end).build());
  }

  /** A token that names the served key and was signed with another one. */
  public static String forged(String role, String partnerId) {
    return sign(FOREIGN_KEY, claims(role, partnerId).build());
  }

  /** What a service needs to take these tokens. */
  public static Map<String, String> properties() {
    return Map.of("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", JWK_SET_URI);
  }

  private static JWTClaimsSet.Builder claims(String role, String partnerId) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .subject(role + "@" + partnerId)
            .claim("name", role + " of " + partnerId)
            .claim("roles", List.of(role))
            .claim("partner_id", partnerId);
    return lifetime(claims, Instant.now().plus(LIFE));
  }

  private static JWTClaimsSet.Builder lifetime(JWTClaimsSet.Builder claims, Instant end) {
    return claims.issueTime(Date.from(end.minus(LIFE))).expirationTime(Date.from(end));
  }

  private static String sign(RSAKey key, JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_ID).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(KEY_ID)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }
}

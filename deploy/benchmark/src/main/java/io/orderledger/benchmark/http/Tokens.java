package io.orderledger.benchmark.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Signs RS256 tokens that live for six hours, and serves the key they are verified with while the
 * JVM lives.
 */
public final class Tokens {
  private static final Duration LIFE = Duration.ofHours(6);
  private static final int KEY_BITS = 2048;

  private final RSAKey key;
  private final HttpServer server;

  /** Makes a key and serves its public half. */
  public Tokens() throws JOSEException, IOException {
    key = new RSAKeyGenerator(KEY_BITS).keyID("benchmark").algorithm(JWSAlgorithm.RS256).generate();
    byte[] set = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/jwks",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
          }
        });
    server.start();
  }

  /** The property that makes a service take these tokens. */
  public String property() {
    return "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:%d/jwks"
        .formatted(server.getAddress().getPort());
  }

  /** A token of a partner's admin agent. */
  String of(String subject, String partnerId) throws JOSEException {
    return of(subject, partnerId, "AdminAgent");
  }

  /** A token of someone who has this role at a partner. */
  public String of(String subject, String partnerId, String role) throws JOSEException {
    Instant now = Instant.now();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .subject(subject)
                .claim("name", "Benchmark " + subject)
                .claim("roles", List.of(role))
                .claim("partner_id", partnerId)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}

package io.orderledger.web;

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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens that counts how often its keys are asked for and can be away. */
final class Tokens implements AutoCloseable {

  static final String PARTNER = "0198c5a2-6f0e-7c3b-9d1e-2f4a6b8c0d1e";

  final AtomicInteger asked = new AtomicInteger();
  private final RSAKey key;
  private final HttpServer server;

  Tokens() throws JOSEException, IOException {
    key = new RSAKeyGenerator(2048).keyID("k").generate();
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  String uri() {
    return "http://localhost:" + server.getAddress().getPort() + "/jwks";
  }

  String agent() {
    return token(Map.of("roles", List.of("AdminAgent"), "partner_id", PARTNER));
  }

  String token(Map<String, Object> claims) {
    return token(claims, Instant.now().plusSeconds(600));
  }

  String token(Map<String, Object> claims, Instant expiresAt) {
    try {
      JWTClaimsSet.Builder builder =
          new JWTClaimsSet.Builder().subject("sam").expirationTime(Date.from(expiresAt));
      claims.forEach(builder::claim);
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), builder.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  void goAway() {
    server.stop(0);
  }

  @Override
  public void close() {
    goAway();
  }
}

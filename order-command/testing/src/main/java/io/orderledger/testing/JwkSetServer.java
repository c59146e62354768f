package io.orderledger.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves a JWK set on the loopback interface for as long as the JVM lives. */
final class JwkSetServer {

  private JwkSetServer() {}

  static String serve(String jwkSet) {
    byte[] body = jwkSet.getBytes(StandardCharsets.UTF_8);
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(anyPort, 0);
      server.setExecutor(task -> Thread.ofVirtual().start(task));
      server.createContext("/jwks", exchange -> answer(exchange, body));
      // The server's own thread is a daemon only when the thread that starts it is one.
      Thread.ofPlatform().daemon().start(server::start).join();
      return "http://localhost:" + server.getAddress().getPort() + "/jwks";
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}

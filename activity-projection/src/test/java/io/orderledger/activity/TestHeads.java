package io.orderledger.activity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orderledger.contract.codec.EventMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Says, as order-command does, which event of an order is the newest. */
final class TestHeads {
  private final TestRelay relay;
  private final HttpServer server;

  TestHeads(TestRelay relay) {
    this.relay = relay;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/internal/v1/heads", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      EventMetadata newest =
          relay.newest(exchange.getRequestURI().getQuery().replace("order=", ""));
      if (newest == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body =
          "{\"id\":\"%s\",\"sequence\":%d,\"position\":%d}"
              .formatted(newest.subject(), newest.sequence(), newest.position())
              .getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}

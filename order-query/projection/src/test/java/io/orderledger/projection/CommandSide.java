package io.orderledger.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as order-command does when it is asked for the newest events. */
final class CommandSide implements AutoCloseable {
  final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private HttpServer server;

  CommandSide() throws IOException {
    server = started(0);
  }

  private HttpServer started(int port) throws IOException {
    HttpServer begun =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    begun.createContext("/internal/v1/heads", this::answer);
    begun.start();
    return begun;
  }

  /** Closes all connections and listens again at the same address. */
  void restart() throws IOException {
    int port = server.getAddress().getPort();
    server.stop(0);
    server = started(port);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What is answered to a query without its {@code after}. */
  void answers(String query, String json) {
    answers.put(query, json);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    asked.add(query);
    String json = answers.get(query.replaceAll("&after=.*", ""));
    byte[] body = json == null ? new byte[0] : json.getBytes(UTF_8);
    exchange.sendResponseHeaders(json == null ? 404 : 200, json == null ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

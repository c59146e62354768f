package io.orderledger.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers as the write side does about the newest events of a customer, which is a UUID. */
final class Heads {
  private static final Pattern CUSTOMER =
      Pattern.compile("^customer=[0-9a-fA-F]+(?:-[0-9a-fA-F]+){4}&");

  private final AtomicLong position = new AtomicLong();
  private final Map<String, Head> newest = new ConcurrentHashMap<>();
  private final HttpServer server;

  private record Head(String customerId, long sequence, long position) {}

  Heads() {
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

  long next(String aggregateId, String customerId, long sequence) {
    long next = position.incrementAndGet();
    newest.put(aggregateId, new Head(customerId, sequence, next));
    return next;
  }

  /** Says that a customer has an event that never comes. */
  void promise(String customerId) {
    newest.put(customerId, new Head(customerId, 1, Long.MAX_VALUE));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    if (query != null && !CUSTOMER.matcher(query).find()) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    byte[] body = json(query == null ? "" : query).getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String json(String query) {
    String aggregates =
        newest.entrySet().stream()
            .filter(e -> query.contains("customer=" + e.getValue().customerId()))
            .map(
                e ->
                    """
                    {"id": "%s", "sequence": %d, "position": %d}\
                    """
                        .formatted(e.getKey(), e.getValue().sequence(), e.getValue().position()))
            .collect(Collectors.joining(",", "[", "]"));
    return """
    {"head": %d, "aggregates": %s}\
    """
        .formatted(position.get(), aggregates);
  }
}

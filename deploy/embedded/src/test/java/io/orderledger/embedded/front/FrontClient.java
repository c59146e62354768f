package io.orderledger.embedded.front;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks to a front port as a client does. */
record FrontClient(FrontPort front, HttpClient http) implements AutoCloseable {
  FrontClient(FrontPort front) {
    this(front, HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + path))
        .timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> send(String method, String path) throws IOException {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    return send(request, BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
      throws IOException {
    try {
      return http.send(request.build(), body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    front.close();
  }
}

package io.orderledger.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One HTTP client for all tests of a JVM. */
public final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private Http() {}

  /** The whole answer, which has to come within 30 s. */
  public static Answer send(HttpRequest.Builder asked) {
    HttpRequest request = asked.timeout(Duration.ofSeconds(30)).build();
    try {
      return new Answer(CLIENT.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new AssertionError(request + " got no whole answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}

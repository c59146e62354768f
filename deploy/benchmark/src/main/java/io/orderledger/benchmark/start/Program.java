package io.orderledger.benchmark.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is started.
 *
 * @param probe finds, in what the program has printed so far, the address that answers 200 once it
 *     is ready; empty while it is too early to ask
 */
record Program(String name, Function<Path, Optional<URI>> probe) {
  private static final Pattern READY = Pattern.compile("is ready: (http://\\S+)");

  /** Ready when it says so; the address it names must then answer for every service. */
  static Program embedded() {
    return new Program("the whole system", Program::announced);
  }

  /** Ready when its readiness says so. */
  static Program service(String name, int port) {
    URI readiness = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port));
    return new Program(name, said -> Optional.of(readiness));
  }

  boolean isReady(HttpClient http, Path said) throws InterruptedException {
    Optional<URI> address = probe.apply(said);
    return address.isPresent() && answers(http, address.get());
  }

  private static boolean answers(HttpClient http, URI address) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<URI> announced(Path said) {
    try {
      Matcher ready = READY.matcher(Files.readString(said));
      return ready.find()
          ? Optional.of(URI.create(ready.group(1)).resolve("/oauth2/jwks"))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

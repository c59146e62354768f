package io.orderledger.projection.freshness;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks order-command for the newest events. Thread-safe; keeps its connections. */
final class Heads {
  private final HttpClient http;
  private final URI endpoint;
  private final FreshnessProperties properties;
  private final JsonMapper json =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  Heads(String commandUrl, FreshnessProperties properties) {
    this.endpoint = URI.create(commandUrl.replaceAll("/+$", "") + "/internal/v1/heads");
    this.properties = properties;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(properties.answerWithin())
            .build();
  }

  /** Empty if there is no such order. */
  Optional<AggregateHead> order(String orderId) {
    return ask("?order=" + encoded(orderId), AggregateHead.class);
  }

  /** Empty if there is no such customer. */
  Optional<CustomerHeads> customer(String customerId, long after) {
    return ask("?customer=" + encoded(customerId) + "&after=" + after, CustomerHeads.class);
  }

  /** The newest position of the whole history, 0 if there is none. */
  long all() {
    return ask("", CustomerHeads.class).map(CustomerHeads::head).orElse(0L);
  }

  private <T> Optional<T> ask(String query, Class<T> type) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + query))
            .timeout(properties.answerWithin())
            .header("Accept", "application/json")
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return switch (response.statusCode()) {
        case 200 -> Optional.of(json.readValue(response.body(), type));
        case 404 -> Optional.empty();
        default -> throw stale("order-command answers " + response.statusCode(), null);
      };
    } catch (IOException | JacksonException e) {
      throw stale("order-command does not say what is newest", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stale("interrupted", e);
    }
  }

  private StaleReadModel stale(String message, @Nullable Exception cause) {
    return cause == null
        ? new StaleReadModel(message, properties.retryAfter())
        : new StaleReadModel(message, properties.retryAfter(), cause);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}

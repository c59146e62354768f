package io.orderledger.projection.freshness;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks order-command for the newest events, on the reader's own thread: every read waits for this.
 * Thread-safe; keeps its connections.
 */
final class Heads implements AutoCloseable {
  private static final int CONNECTIONS = 256;
  private static final TimeValue KEPT = TimeValue.ofSeconds(30);

  private final CloseableHttpClient http;
  private final String endpoint;
  private final FreshnessProperties properties;
  private final JsonMapper json =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  Heads(String commandUrl, FreshnessProperties properties) {
    this.endpoint = commandUrl.replaceAll("/+$", "") + "/internal/v1/heads";
    this.properties = properties;
    Timeout within = Timeout.of(properties.answerWithin());
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(within).build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(within)
                    .setResponseTimeout(within)
                    .build())
            .setKeepAliveStrategy((response, context) -> KEPT)
            .setRetryStrategy(new OnceIfTheConnectionWasClosed())
            .disableCookieManagement()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
  }

  /** A kept connection may have been closed by the other side; nothing else is asked again. */
  private static final class OnceIfTheConnectionWasClosed extends DefaultHttpRequestRetryStrategy {
    OnceIfTheConnectionWasClosed() {
      super(
          1,
          TimeValue.ZERO_MILLISECONDS,
          List.of(InterruptedIOException.class, ConnectException.class, UnknownHostException.class),
          Set.of());
    }
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
    HttpGet request = new HttpGet(URI.create(endpoint + query));
    request.setHeader("Accept", "application/json");
    try {
      return http.execute(request, response -> answer(response, type));
    } catch (IOException | JacksonException e) {
      throw stale("order-command does not say what is newest", e);
    }
  }

  private <T> Optional<T> answer(ClassicHttpResponse response, Class<T> type) throws IOException {
    return switch (response.getCode()) {
      case 200 -> Optional.of(json.readValue(EntityUtils.toByteArray(response.getEntity()), type));
      case 404 -> Optional.empty();
      default -> throw stale("order-command answers " + response.getCode(), null);
    };
  }

  private StaleReadModel stale(String message, @Nullable Exception cause) {
    return cause == null
        ? new StaleReadModel(message, properties.retryAfter())
        : new StaleReadModel(message, properties.retryAfter(), cause);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}

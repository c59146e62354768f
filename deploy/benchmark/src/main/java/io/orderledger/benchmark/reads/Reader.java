package io.orderledger.benchmark.reads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Gets resources with a token, on the thread of the caller, and holds each answer against the
 * number of items it must have.
 */
final class Reader implements AutoCloseable {
  private static final int CONNECTIONS = 64;

  private final CloseableHttpClient http =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnTotal(CONNECTIONS)
                  .setMaxConnPerRoute(CONNECTIONS)
                  .build())
          .setDefaultRequestConfig(
              RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(30)).build())
          .disableContentCompression()
          .disableAutomaticRetries()
          .build();

  private record Answer(int status, String body) {}

  /**
   * The body of a 200.
   *
   * @param items how often the field {@code named} must stand in it
   */
  String get(URI address, String token, String named, int items) throws Exception {
    HttpGet request = new HttpGet(address);
    request.setHeader("Authorization", "Bearer " + token);
    request.setHeader("Accept", "application/json");
    Answer answer =
        http.execute(
            request,
            response ->
                new Answer(response.getCode(), EntityUtils.toString(response.getEntity(), UTF_8)));
    if (answer.status() != 200 || count(answer.body(), '"' + named + "\":") != items) {
      throw new IllegalStateException(
          "%s: %d, not %d %s in %s"
              .formatted(
                  address,
                  answer.status(),
                  items,
                  named,
                  answer.body().substring(0, Math.min(800, answer.body().length()))));
    }
    return answer.body();
  }

  /** The last value of a text field. */
  static String field(String body, String name) {
    int at = body.lastIndexOf('"' + name + "\":\"");
    Matcher value = Pattern.compile("\"([^\"]*)\"").matcher(body);
    if (at < 0 || !value.find(at + name.length() + 3)) {
      throw new IllegalStateException("no " + name + " in an answer");
    }
    return value.group(1);
  }

  private static int count(String body, String part) {
    int found = 0;
    for (int at = body.indexOf(part); at >= 0; at = body.indexOf(part, at + part.length())) {
      found++;
    }
    return found;
  }

  @Override
  public void close() {
    http.close(CloseMode.GRACEFUL);
  }
}

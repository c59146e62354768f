package io.orderledger.benchmark.reads;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gets resources with a token, and holds each answer against the number of items it must have. */
final class Reader implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * The body of a 200.
   *
   * @param items how often the field {@code named} must stand in it
   */
  String get(URI address, String token, String named, int items) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .timeout(LONGEST)
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200 || count(answer.body(), '"' + named + "\":") != items) {
      throw new IllegalStateException(
          "%s: %d, not %d %s in %s"
              .formatted(
                  address,
                  answer.statusCode(),
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
    http.close();
  }
}

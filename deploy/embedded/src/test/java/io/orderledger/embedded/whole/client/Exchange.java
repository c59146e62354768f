package io.orderledger.embedded.whole.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Sends requests with the headers of the documents and takes only answers that echo their ids.
 *
 * @param base ends before {@code /v1}
 * @param authorization the value of the header
 */
record Exchange(String base, String authorization) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  byte[] get(String path, List<Link.Header> headers) {
    return send(HttpRequest.newBuilder().GET(), path, headers);
  }

  byte[] send(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)),
        path,
        List.of());
  }

  private byte[] send(HttpRequest.Builder request, String path, List<Link.Header> headers) {
    String requestId = UUID.randomUUID().toString();
    String correlationId = UUID.randomUUID().toString();
    request
        .uri(URI.create(base + "/v1/" + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", authorization)
        .header("Accept", "application/json")
        .header("MS-Contract-Version", "v1")
        .header("X-Locale", "en-US")
        .header("MS-SdkVersion", "1.17.0")
        .header("MS-PartnerCenter-Client", "Partner Center .NET SDK")
        .header("MS-PartnerCenter-Application", "Storefront")
        .header("MS-RequestId", requestId)
        .header("MS-CorrelationId", correlationId);
    headers.forEach(header -> request.header(header.key(), header.value()));
    HttpResponse<byte[]> answer = answer(request.build());
    require(answer, "MS-RequestId", requestId);
    require(answer, "MS-CorrelationId", correlationId);
    if (answer.statusCode() >= 300) {
      throw new PartnerException(
          answer.statusCode(), Wire.read(answer.body(), PartnerException.Fault.class));
    }
    return answer.body();
  }

  private static HttpResponse<byte[]> answer(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(request + " got no whole answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void require(HttpResponse<byte[]> answer, String header, String value) {
    List<String> echoed = answer.headers().allValues(header);
    if (!echoed.equals(List.of(value))) {
      throw new AssertionError(header + ": " + echoed + ", not " + value);
    }
  }
}

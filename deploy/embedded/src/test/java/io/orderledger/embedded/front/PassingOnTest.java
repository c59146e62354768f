package io.orderledger.embedded.front;

import static io.orderledger.embedded.front.OneService.await;
import static io.orderledger.embedded.front.Upstream.reply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PassingOnTest {
  private static final String DOWNLOAD = "/v1/downloads/t";

  private final OneService one = new OneService();
  private final FrontPort front = one.front;
  private final FrontClient client = one.client;

  @AfterEach
  void stop() {
    one.close();
  }

  @Test
  void the_first_bytes_of_an_answer_arrive_before_its_end() throws Exception {
    var arrived = new CountDownLatch(1);
    one.behind(
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            boolean seen = await(arrived);
            exchange.getResponseBody().write((seen ? "last" : "late").getBytes(UTF_8));
          }
        });
    try (InputStream body =
        client.send(client.request(DOWNLOAD), BodyHandlers.ofInputStream()).body()) {
      assertThat(body.readNBytes(6)).isEqualTo("first\n".getBytes(UTF_8));
      arrived.countDown();
      assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo("last");
    }
  }

  @Test
  void the_first_bytes_of_an_upload_arrive_before_its_end() throws Exception {
    var arrived = new CountDownLatch(1);
    one.behind(
        exchange -> {
          byte[] first = exchange.getRequestBody().readNBytes(4);
          arrived.countDown();
          byte[] rest = exchange.getRequestBody().readAllBytes();
          reply(exchange, 200, new String(first, UTF_8) + rest.length);
        });
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), front.port())) {
      socket.setSoTimeout(20_000);
      String head =
          """
          POST /v1/customers/c/orders/o/supportrequests HTTP/1.1
          Host: localhost
          Transfer-Encoding: chunked
          Connection: close

          """;
      socket.getOutputStream().write(crlf(head + "5\nfirst\n"));
      boolean seen = await(arrived);
      socket.getOutputStream().write(crlf("4\nrest\n0\n\n"));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).endsWith("firs5");
      assertThat(seen).isTrue();
    }
  }

  @Test
  void a_client_that_waits_for_100_continue_gets_it() throws IOException {
    one.behind(exchange -> reply(exchange, 201, "made"));
    var request = client.request("/v1/customers").POST(BodyPublishers.ofByteArray(new byte[9000]));
    assertThat(client.send(request.expectContinue(true)).statusCode()).isEqualTo(201);
  }

  @Test
  void ranges_links_and_types_pass_untouched() throws IOException {
    one.behind(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Range", "bytes 2-4/10");
          exchange.getResponseHeaders().set("Location", "http://elsewhere.example/v1/a?b=c");
          exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          reply(exchange, 206, exchange.getRequestHeaders().getFirst("Range"));
        });
    var answer = client.send(client.request(DOWNLOAD).header("Range", "bytes=2-4"));
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo("bytes=2-4");
    assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes 2-4/10");
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("http://elsewhere.example/v1/a?b=c");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1//customers/,                                   'GET, HEAD, POST'",
    "/v1/customers/c1/orders,                           'GET, HEAD, POST'",
    "/v1/customers/c1/orders/o1/supportrequests,        'GET, HEAD, POST'",
    "/v1/customers/c1/carts,                            POST",
    "/v1/customers/c1/orders/o1/lineitems/1/key,        POST",
    "/v1/products,                                      POST",
  })
  void allow_names_the_methods_of_all_services_on_a_path(String path, String methods)
      throws IOException {
    one.behind(
        exchange -> {
          exchange.getResponseHeaders().set("Allow", "POST");
          reply(exchange, 405, "no");
        });

    var answer = client.send("PUT", path);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().allValues("Allow")).containsExactly(methods);
    assertThat(answer.body()).isEqualTo("no");
  }

  @Test
  void the_service_learns_the_host_and_cannot_be_lied_to_about_the_client() throws IOException {
    one.behind(
        exchange -> {
          var headers = exchange.getRequestHeaders();
          reply(
              exchange,
              200,
              headers.getFirst("Host")
                  + " "
                  + headers.get("X-Forwarded-For")
                  + headers.get("X-Forwarded-Host")
                  + headers.get("X-Forwarded-Proto")
                  + headers.get("Forwarded"));
        });
    String host = "127.0.0.1:" + front.port();
    var request =
        client
            .request(DOWNLOAD)
            .header("X-Forwarded-For", "10.0.0.1")
            .header("X-Forwarded-Host", "evil.example")
            .header("Forwarded", "for=10.0.0.1");
    assertThat(client.send(request).body())
        .isEqualTo(host + " [127.0.0.1][" + host + "][http]null");
  }

  @Test
  void a_long_header_passes_and_too_long_a_one_is_431() throws IOException {
    one.behind(exchange -> reply(exchange, 200, "fine"));
    var fits = client.request(DOWNLOAD).header("Authorization", "Bearer " + "x".repeat(14_000));
    assertThat(client.send(fits).statusCode()).isEqualTo(200);
    var tooLong = client.request(DOWNLOAD).header("Authorization", "Bearer " + "x".repeat(17_000));
    var refused = client.send(tooLong);
    assertThat(refused.statusCode()).isEqualTo(431);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  private static byte[] crlf(String text) {
    return text.replace("\n", "\r\n").getBytes(UTF_8);
  }
}

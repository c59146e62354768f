package io.orderledger.embedded.front;

import static io.orderledger.embedded.front.OneService.await;
import static io.orderledger.embedded.front.Upstream.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutageTest {
  private static final String DOWNLOAD = "/v1/downloads/t";

  private final OneService one = new OneService();
  private final FrontPort front = one.front;
  private final FrontClient client = one.client;

  @AfterEach
  void stop() {
    one.close();
  }

  @Test
  void a_service_that_is_away_is_503_at_once_and_found_again_when_it_is_back() throws Exception {
    int port = freePort();
    front.connect(Service.COMMAND, URI.create("http://127.0.0.1:" + port));
    Instant asked = Instant.now();
    var answer = client.send("GET", DOWNLOAD);
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");

    one.behind(port, exchange -> reply(exchange, 200, "back"));
    assertThat(client.send("GET", DOWNLOAD).body()).isEqualTo("back");
  }

  @Test
  void a_service_that_is_not_connected_yet_is_503() throws IOException {
    assertThat(client.send("GET", "/v1/invoices").statusCode()).isEqualTo(503);
  }

  @Test
  void a_service_that_stays_silent_is_504() throws Exception {
    var end = new CountDownLatch(1);
    one.behind(exchange -> await(end));
    var answer = client.send("GET", DOWNLOAD);
    end.countDown();
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void an_answer_that_breaks_off_does_not_look_whole() {
    one.behind(
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          throw new IOException("broken off");
        });
    assertThatThrownBy(() -> client.send("GET", DOWNLOAD)).isInstanceOf(IOException.class);
  }

  @Test
  void a_port_that_is_taken_is_an_error_that_says_so() {
    assertThatThrownBy(() -> FrontPort.open(front.port(), Map.of()))
        .isInstanceOf(IOException.class)
        .rootCause()
        .isInstanceOf(java.net.BindException.class);
  }

  @Test
  void closing_does_not_wait_for_ever() throws Exception {
    var end = new CountDownLatch(1);
    var asked = new CountDownLatch(1);
    one.behind(
        exchange -> {
          asked.countDown();
          await(end);
        });
    var _ = client.http().sendAsync(client.request(DOWNLOAD).build(), BodyHandlers.ofString());
    assertThat(await(asked)).isTrue();
    Instant closing = Instant.now();
    front.close();
    end.countDown();
    assertThat(Duration.between(closing, Instant.now())).isLessThan(Duration.ofSeconds(8));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

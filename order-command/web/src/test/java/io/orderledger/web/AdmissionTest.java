package io.orderledger.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.web.AdmissionTest.Room;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@TestPropertySource(properties = "orderledger.web.max-in-flight=2")
@Import(Room.class)
@SuppressWarnings("NullAway.Init")
class AdmissionTest extends HttpTest {
  private static final Pattern ANSWER =
      Pattern.compile("(?is).*content-length: (\\d+).*?\r\n\r\n(.*)");

  @Autowired Room room;
  @Autowired MeterRegistry meters;

  @RestController
  static class Room {
    private final CountDownLatch entered = new CountDownLatch(2);
    private final CountDownLatch door = new CountDownLatch(1);

    @GetMapping("/v1/room")
    boolean stay() throws InterruptedException {
      entered.countDown();
      return door.await(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void more_requests_than_may_be_inside_are_refused_at_once_while_public_routes_stay_open()
      throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> inside =
          List.of(callers.submit(() -> get("/v1/room")), callers.submit(() -> get("/v1/room")));
      try {
        assertThat(room.entered.await(30, TimeUnit.SECONDS)).isTrue();
        nobody_else_is_let_in();
      } finally {
        room.door.countDown();
      }
      for (Future<HttpResponse<String>> one : inside) {
        assertThat(one.get(30, TimeUnit.SECONDS).body()).isEqualTo("true");
      }
    }
    await().atMost(10, TimeUnit.SECONDS).until(() -> get("/v1/caller").statusCode() == 200);
  }

  private void nobody_else_is_let_in() throws IOException {
    HttpResponse<String> refused = get("/v1/caller", "MS-RequestId", "r-1");
    problem(refused, 503, "503");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.headers().firstValue("MS-RequestId")).hasValue("r-1");
    a_refused_caller_can_ask_again_on_its_connection();
    a_refused_head_has_no_body();
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(get("/v1/downloads/abc").statusCode()).isEqualTo(200);
    assertThat(meters.get("orderledger.http.inside").gauge().value()).isEqualTo(2);
    assertThat(meters.get("orderledger.http.refused").functionCounter().count()).isEqualTo(5);
  }

  private void a_refused_caller_can_ask_again_on_its_connection() throws IOException {
    try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
      connection.setSoTimeout(30_000);
      assertThat(ask(connection, "GET /v1/caller", "", "")).startsWith("HTTP/1.1 503 ");
      assertThat(ask(connection, "POST /v1/samples", "Content-Length: 2", "{}"))
          .startsWith("HTTP/1.1 503 ")
          .doesNotContain("Connection: close");
      assertThat(ask(connection, "GET /actuator/health/liveness", "", ""))
          .startsWith("HTTP/1.1 200 ");
      String unread = "Content-Length: 2\r\nExpect: 100-continue";
      assertThat(ask(connection, "POST /v1/samples", unread, ""))
          .contains("HTTP/1.1 503 ", "Connection: close");
    }
  }

  private void a_refused_head_has_no_body() throws IOException {
    try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
      connection.setSoTimeout(30_000);
      connection
          .getOutputStream()
          .write("HEAD /v1/caller HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
      assertThat(new String(connection.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 503 ")
          .endsWith("\r\n\r\n")
          .doesNotContain("{");
    }
  }

  private static String ask(Socket connection, String line, String headers, String body)
      throws IOException {
    String head = line + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
    String text = (headers.isEmpty() ? head : head + "\r\n") + "\r\n" + body;
    connection.getOutputStream().write(text.getBytes(US_ASCII));
    StringBuilder answer = new StringBuilder();
    while (!whole(answer)) {
      int next = connection.getInputStream().read();
      assertThat(next).as("the end of %s", answer).isNotNegative();
      answer.append((char) next);
    }
    return answer.toString();
  }

  private static boolean whole(StringBuilder answer) {
    Matcher read = ANSWER.matcher(answer);
    return read.matches() && read.group(2).length() == Integer.parseInt(read.group(1));
  }
}

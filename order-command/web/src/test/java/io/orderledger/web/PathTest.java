package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest extends HttpTest {

  @Test
  void doubled_slashes_route_like_single_ones() {
    var once = get("/v1/customers?size=2");
    assertThat(get("/v1//customers?size=2").body()).isEqualTo(once.body());
    assertThat(get("//v1///customers?size=2").body()).isEqualTo(once.body());
    assertThat(once.statusCode()).isEqualTo(200);
  }

  @Test
  void a_doubled_slash_does_not_get_around_the_token() {
    problem(send(request("/v1//caller")), 401, "400");
    problem(send(request("//actuator//info")), 401, "400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/downloads/../caller",
        "/v1/downloads//../caller",
        "/v1/downloads/%2e%2e/caller",
        "/v1/downloads/%2E%2E//caller",
        "/v1/downloads%2f..%2fcaller",
        "/v1/downloads/..;/caller",
        "/v1/downloads/.//./../caller",
        "/v1/downloads/..%5ccaller",
        "/v1/downloads/%252e%252e/caller"
      })
  void no_path_leads_out_of_a_public_route(String path) throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1"))
        .doesNotContain("subject")
        .containsPattern("^HTTP/1.1 40[014]")
        .contains("application/problem+json");
  }

  @Test
  void a_malformed_request_line_is_400() throws IOException {
    assertThat(raw("GET /v1/caller?a=\u0001 HTTP/1.1"))
        .startsWith("HTTP/1.1 400")
        .contains("\"code\":\"3000\"");
  }

  private String raw(String line) throws IOException {
    return raw(port, line);
  }

  /** What a request of these lines, one byte for each character, is answered. */
  static String raw(int port, String line) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          (line + "\r\nHost: x\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest extends HttpTest {

  @Test
  void requests_are_counted_by_route_and_never_by_what_stands_in_it() {
    send(request("/v1/downloads/very-secret-token"));
    get("/v1/failing/window");
    get("/v1/no-such-route");
    String metrics = send(request("/actuator/prometheus")).body();
    assertThat(metrics)
        .containsPattern("http_server_requests_seconds_count\\{.*uri=\"/v1/downloads/\\{token}\"")
        .containsPattern(
            "http_server_requests_seconds_bucket\\{.*uri=\"/v1/failing/window\",le=\"0.06\"")
        .doesNotContain("very-secret-token", "no-such-route", Tokens.PARTNER)
        .doesNotContain("spring_security", "requests_active");
  }
}

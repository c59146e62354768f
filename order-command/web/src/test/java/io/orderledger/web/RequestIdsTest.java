package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest extends HttpTest {

  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void given_ids_are_taken_over_echoed_and_logged() {
    var answer =
        get("/v1/ids", "MS-RequestId", "r1", "MS-CorrelationId", "c1", "traceparent", TRACE);
    assertThat(answer.headers().firstValue("MS-RequestId")).hasValue("r1");
    assertThat(answer.headers().firstValue("MS-CorrelationId")).hasValue("c1");
    assertThat(json(answer).path("logged").asString()).isEqualTo("c1");
    assertThat(json(answer).path("ids").toString())
        .isEqualTo(
            "{\"requestId\":\"r1\",\"requestIdGiven\":true,\"correlationId\":\"c1\",\"traceparent\":\""
                + TRACE
                + "\"}");
  }

  @Test
  void absent_ids_are_made_and_echoed() {
    var answer = get("/v1/ids", "traceparent", "00-zz");
    var ids = json(answer).path("ids");
    assertThat(ids.path("requestIdGiven").asBoolean()).isFalse();
    assertThat(ids.has("traceparent")).isFalse();
    assertThat(UUID.fromString(ids.path("requestId").asString())).isNotNull();
    assertThat(answer.headers().firstValue("MS-RequestId"))
        .hasValue(ids.path("requestId").asString());
    assertThat(answer.headers().firstValue("MS-CorrelationId"))
        .hasValue(ids.path("correlationId").asString());
  }

  @Test
  void an_idempotency_key_is_a_request_id() {
    var ids = json(get("/v1/ids", "Idempotency-Key", "k1")).path("ids");
    assertThat(ids.path("requestId").asString()).isEqualTo("k1");
    assertThat(ids.path("requestIdGiven").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MS-RequestId", "Idempotency-Key", "MS-CorrelationId"})
  void an_unreasonable_id_is_refused_by_its_headers_name(String header) {
    assertThat(field(problem(get("/v1/ids", header, "x".repeat(256)), 400, "3000")))
        .isEqualTo(header);
    assertThat(field(problem(get("/v1/ids", header, "tab\tinside"), 400, "3000")))
        .isEqualTo(header);
    assertThat(get("/v1/ids", header, "x".repeat(255)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MS-RequestId", "Idempotency-Key", "MS-CorrelationId"})
  void a_header_of_ten_thousand_characters_is_400(String header) {
    assertThat(field(problem(get("/v1/ids", header, "x".repeat(10_000)), 400, "3000")))
        .isEqualTo(header);
  }

  @ParameterizedTest
  @ValueSource(strings = {"caf\u00e9", "a\u0080b", "\u00ed\u00a0\u0080"})
  void an_id_of_other_characters_is_refused_by_its_headers_name(String value) throws IOException {
    assertThat(PathTest.raw(port, "GET /v1/ids HTTP/1.1\r\nMS-CorrelationId: " + value))
        .startsWith("HTTP/1.1 400")
        .contains("\"code\":\"3000\"", "\"data\":[\"MS-CorrelationId\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u007fb", "a\u001bb"})
  void an_id_of_control_characters_is_400(String value) throws IOException {
    assertThat(PathTest.raw(port, "GET /v1/ids HTTP/1.1\r\nMS-CorrelationId: " + value))
        .startsWith("HTTP/1.1 400")
        .contains("\"code\":\"3000\"");
  }
}

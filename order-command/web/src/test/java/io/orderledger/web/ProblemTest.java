package io.orderledger.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest extends HttpTest {

  @Test
  void a_refusal_carries_both_rfc_9457_and_partner_center_members() {
    var answer = get("/v1/failing/window");
    problem(answer, 400, "900117");
    assertThat(answer.body())
        .isEqualTo(
            """
            {"type":"urn:orderledger:error:900117","title":"Cancellation window passed","status":400,\
            "detail":"The window of 60 days closed","instance":"/v1/failing/window","code":"900117",\
            "description":"The window of 60 days closed","source":"sample","data":["lineItems[1]"],\
            "closedAt":"2021-05-10T00:00:00Z"}\
            """);
  }

  @Test
  void a_fault_in_here_is_500_and_says_nothing_of_the_inside() {
    var answer = get("/v1/failing/inside");
    problem(answer, 500, "500");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void a_refusal_counts_however_it_is_wrapped() {
    problem(get("/v1/failing/wrapped"), 404, "20000");
  }

  @Test
  void a_database_that_is_away_is_503_with_retry_after() {
    var answer = get("/v1/failing/database");
    problem(answer, 503, "503");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(answer.body()).doesNotContain("jdbc");
  }

  @Test
  void a_wait_is_given_in_whole_seconds_rounded_up() {
    var answer = get("/v1/failing/busy");
    problem(answer, 429, "429");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
  }

  @Test
  void an_unknown_route_is_404() {
    problem(get("/v1/nothing"), 404, "404");
    problem(get("/index.html"), 404, "404");
  }

  @Test
  void another_method_is_405_and_says_which_there_are() {
    var answer = send(authorized("/v1/caller").DELETE());
    problem(answer, 405, "405");
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
  }

  @Test
  void another_media_type_is_415_or_406() {
    var xml =
        authorized("/v1/samples", "Content-Type", "application/xml")
            .POST(BodyPublishers.ofString("<x/>"));
    assertThat(field(problem(send(xml), 415, "415"))).isEqualTo("Content-Type");
    for (String accept : List.of("image/png", "application/json;q=0, */*", "nonsense")) {
      var refused = problem(get("/v1/caller", "Accept", accept), 406, "406");
      assertThat(field(refused)).as(accept).isEqualTo("Accept");
      assertThat(refused.path("description").asString()).contains("application/json");
    }
  }

  @Test
  void what_succeeds_is_plain_json_among_whatever_else_the_caller_takes() {
    for (String accept :
        List.of("application/problem+json, application/json", "application/yaml, */*;q=0.1")) {
      var answer = get("/v1/caller", "Accept", accept);
      assertThat(answer.statusCode()).as(accept).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }
  }

  @Test
  void a_parameter_missing_or_of_the_wrong_type_is_named() {
    assertThat(field(problem(get("/v1/dates"), 400, "3000"))).isEqualTo("startDate");
    assertThat(field(problem(get("/v1/customers?size=ten"), 400, "3000"))).isEqualTo("size");
    assertThat(field(problem(get("/v1/customers?size=501"), 400, "3000"))).isEqualTo("size");
    assertThat(field(problem(get("/v1/customers?size=0"), 400, "3000"))).isEqualTo("size");
  }

  @Test
  void a_problem_is_json_whatever_the_caller_accepts() {
    problem(get("/v1/nothing", "Accept", "text/csv"), 404, "404");
  }

  @Test
  void an_answer_that_takes_too_long_is_503() {
    problem(get("/v1/failing/slow"), 503, "503");
  }

  @Test
  void an_upload_too_large_is_413_and_a_missing_part_is_named() {
    problem(send(upload("file", "x".repeat(2000))), 413, "413");
    assertThat(field(problem(send(upload("other", "x")), 400, "3000"))).isEqualTo("file");
    assertThat(send(upload("file", "x")).body()).isEqualTo("1");
  }

  @Test
  void a_body_of_unannounced_length_is_bounded_too() {
    byte[] large = ("{\"name\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(UTF_8);
    var chunked =
        authorized("/v1/samples", "Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    problem(send(chunked), 413, "413");
  }

  private HttpRequest.Builder upload(String part, String content) {
    String form =
        """
        --b\r
        Content-Disposition: form-data; name="%s"; filename="f.txt"\r
        \r
        %s\r
        --b--\r
        """
            .formatted(part, content);
    return authorized("/v1/uploads", "Content-Type", "multipart/form-data; boundary=b")
        .POST(BodyPublishers.ofString(form));
  }
}

package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest extends HttpTest {

  @Test
  void names_are_read_in_any_case_and_written_in_camel_case() {
    String pascal =
        """
        {"Name":"n","Amount":1E+3,"PlacedAt":"2021-03-10T23:59:59.5Z","BillingCycle":"ONE_TIME",
         "LineItems":[{"LineItemNumber":0,"Quantity":3,"Attributes":{"Etag":"x"}}],"Unknown":[1]}
        """;
    assertThat(post("/v1/samples", pascal).body())
        .isEqualTo(
            "{\"name\":\"n\",\"amount\":1000,\"placedAt\":\"2021-03-10T23:59:59.500Z\","
                + "\"billingCycle\":\"one_time\",\"lineItems\":[{\"lineItemNumber\":0,\"quantity\":3}]}");
  }

  @Test
  void objects_beside_and_inside_one_another_may_use_the_same_names() {
    String lines =
        """
        {"name":"n","other":{"name":{"NAME":[]},"x":[{"name":1},{"Name":2}]},
         "lineItems":[{"lineItemNumber":0,"quantity":1},{"Quantity":2,"LineItemNumber":1}]}
        """;
    assertThat(post("/v1/samples", lines).body())
        .isEqualTo(
            "{\"name\":\"n\",\"lineItems\":[{\"lineItemNumber\":0,\"quantity\":1},"
                + "{\"lineItemNumber\":1,\"quantity\":2}]}");
  }

  @Test
  void nulls_are_left_out() {
    assertThat(post("/v1/samples", "{\"name\":null}").body()).isEqualTo("{}");
  }

  @Test
  void tiny_and_huge_amounts_are_written_without_exponent() {
    assertThat(post("/v1/samples", "{\"amount\":1e-9}").body())
        .isEqualTo("{\"amount\":0.000000001}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"lineItems\":[{\"quantity\":\"many\"}]} | lineItems[0].quantity | whole number",
        "{\"lineItems\":[{\"quantity\":1.5}]} | lineItems[0].quantity | whole number",
        "{\"lineItems\":[{\"quantity\":99999999999}]} | lineItems[0].quantity | whole number",
        "{\"lineItems\":[{\"quantity\":null}]} | lineItems[0].quantity | ",
        "{\"lineItems\":[{\"quantity\":{}}]} | lineItems[0].quantity | whole number",
        "{\"lineItems\":7} | lineItems | array",
        "{\"billingCycle\":\"weekly\"} | billingCycle | one of: one_time, monthly",
        "{\"billingCycle\":1} | billingCycle | one of: one_time, monthly",
        "{\"placedAt\":\"yesterday\"} | placedAt | 2026-01-31T09:30:00Z",
        "{\"amount\":\"free\"} | amount | number",
        "{\"name\":{}} | name | text",
        "{\"name\":\"\\ud800\"} | name | whole characters",
        "{\"name\":\"a\\udc00b\"} | name | whole characters",
        "{\"name\":\"\\ude00\\ud83d\"} | name | whole characters",
        "{\"name\":\"a\\u0000\"} | name | NUL",
        "{\"name\":\"a\",\"name\":\"b\"} | name | twice",
        "{\"name\":\"a\",\"Name\":null} | Name | twice at line 1, column ",
        "{\"lineItems\":[{\"lineItemNumber\":0,\"quantity\":1,\"QUANTITY\":50}]} |"
            + " lineItems[0].QUANTITY | twice",
        "{\"lineItems\":[],\"name\":\"a\",\"LineItems\":null} | LineItems | twice",
        "{\"other\":{\"deep\":[{\"a\":1,\"A\":2}]}} | A | twice",
        "{\"a b\":1,\"A B\":2} | body | twice",
        "{\"name\":\"a\" | body | line 1",
        "{\"name\":\"a\"} x | body | ",
        "{name:1} | body | no valid JSON",
        "[] | body | object",
        "`` | body | missing",
      })
  void a_bad_body_is_refused_by_the_path_of_what_is_wrong(String body, String field, String says) {
    var problem = problem(post("/v1/samples", body == null ? "" : body), 400, "3000");
    assertThat(field(problem)).isEqualTo(field);
    assertThat(problem.path("description").asString()).contains(says == null ? field : says);
  }

  @Test
  void a_body_nested_too_deeply_or_too_large_is_413() {
    problem(post("/v1/samples", "{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}"), 413, "413");
    problem(post("/v1/samples", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}"), 413, "413");
  }
}

package io.orderledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ApiChangesTest {
  private static final String RELEASED =
      """
      {"paths": {"/orders": {
         "get": {
           "parameters": [{"in": "query", "name": "size", "schema": {"type": "integer"}}],
           "responses": {"200": {"content": {
             "application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}}}},
         "post": {
           "requestBody": {"content": {"application/json": {"schema": {
             "type": "object",
             "properties": {"cycle": {"type": "string", "enum": ["monthly", "annual"]}}}}}},
           "responses": {"201": {}}}}},
       "components": {"schemas": {"Order": {
         "type": "object",
         "required": ["id"],
         "properties": {
           "id": {"type": "string"},
           "total": {"type": "number"},
           "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Order"}}}}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"get\"             | \"head\"             | get /orders is gone",
        "\"post\"            | \"put\"              | post /orders is gone",
        "\"size\"            | \"pageSize\"         | get /orders query size is gone",
        "\"integer\"         | \"string\"           | get /orders query size is of another type",
        "\"in\"              | \"required\":true,\"in\" | get /orders query size is required now",
        "\"requestBody\": {  | \"requestBody\": {\"required\":true, | post /orders requires a body"
            + " now",
        "\"201\"             | \"200\"              | post /orders 201 is gone",
        "\"total\"           | \"sum\"              | get /orders 200.total is gone",
        "\"number\"          | \"string\"           | get /orders 200.total is of another type",
        "\"required\": [\"id\"], | ``               | get /orders 200 id is no longer always there",
        "\"annual\"          | \"yearly\" | post /orders request.cycle annual is no longer taken",
        "\"properties\": {\"cycle\" | \"required\": [\"cycle\"], \"properties\": {\"cycle\" | post"
            + " /orders request cycle is required now",
      })
  void what_an_old_client_would_miss_is_found(String part, String changed, String change) {
    assertThat(RELEASED).contains(part);
    assertThat(breaking(RELEASED.replace(part, changed))).containsExactly(change);
  }

  @Test
  void what_is_only_added_breaks_nobody() {
    String more =
        RELEASED
            .replace("\"get\"", "\"head\": {}, \"get\"")
            .replace("\"id\": {", "\"colour\": {\"type\": \"string\"}, \"id\": {")
            .replace("[\"id\"]", "[\"id\", \"colour\"]")
            .replace("\"annual\"", "\"annual\", \"none\"");

    assertThat(breaking(RELEASED)).isEmpty();
    assertThat(breaking(more)).isEmpty();
  }

  private static List<String> breaking(String now) {
    JsonMapper json = new JsonMapper();
    return ApiChanges.breaking(json.readTree(RELEASED), json.readTree(now));
  }
}

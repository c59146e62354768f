package io.orderledger.embedded.whole;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the front port answered. */
record Answer(HttpResponse<byte[]> response) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  int status() {
    return response.statusCode();
  }

  byte[] bytes() {
    return response.body();
  }

  String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  JsonNode json() {
    return JSON.readTree(response.body());
  }

  /** The text or number at a JSON pointer; empty where there is nothing. */
  String at(String pointer) {
    return json().at(pointer).asString("");
  }
}

package io.orderledger.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered.
 *
 * @param response with its body whole
 */
public record Answer(HttpResponse<byte[]> response) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public int status() {
    return response.statusCode();
  }

  public byte[] bytes() {
    return response.body();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    return JSON.readTree(response.body());
  }

  /** The text or number at a JSON pointer; empty where there is nothing. */
  public String at(String pointer) {
    return json().at(pointer).asString("");
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }
}

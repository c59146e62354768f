package io.orderledger.query;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** An HTTP answer with a JSON body. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

  /** A value of the body by JSON pointer, as text; empty where there is none. */
  public String text(String pointer) {
    return body.at(pointer).asString("");
  }

  /** How many items the collection's page has. */
  public int items() {
    return body.at("/items").size();
  }
}

package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Follows {@code links.next} as Partner Center's clients do: appended to the base, with headers.
 */
final class Pages {
  private Pages() {}

  /** A value of every item of every page, from {@code first} on. */
  static List<String> follow(
      QueryService service, String role, String partnerId, String first, String pointer) {
    List<String> values = new ArrayList<>();
    String token = TestTokens.token(role, partnerId);
    String next = first;
    Map<String, String> headers = Map.of();
    while (!next.isEmpty()) {
      Answer page = service.get("/v1/" + next, token, headers);
      assertThat(page.status()).as(next).isEqualTo(200);
      page.body().at("/items").forEach(item -> values.add(item.at(pointer).asString()));
      next = page.text("/links/next/uri");
      JsonNode header = page.body().at("/links/next/headers/0");
      headers =
          header.isMissingNode()
              ? Map.of()
              : Map.of(header.at("/key").asString(), header.at("/value").asString());
    }
    return values;
  }
}

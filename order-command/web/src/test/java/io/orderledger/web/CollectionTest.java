package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionTest extends HttpTest {

  @Test
  void a_collection_has_partner_centers_shape() {
    assertThat(get("/v1/customers").body())
        .startsWith("{\"totalCount\":5,\"items\":[\"customer 0\",")
        .endsWith(
            "\"links\":{\"self\":{\"uri\":\"/customers\",\"method\":\"GET\",\"headers\":[]}},"
                + "\"attributes\":{\"objectType\":\"Collection\"}}");
  }

  @Test
  void following_the_next_link_as_partner_centers_clients_do_gives_every_page() {
    var page = json(get("/v1/customers?size=2"));
    int pages = 1;
    while (page.path("links").has("next")) {
      var next = page.path("links").path("next");
      var header = next.path("headers").get(0);
      page =
          json(
              get(
                  "/v1/" + next.path("uri").asString(),
                  header.path("key").asString(),
                  header.path("value").asString()));
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(page.path("items").toString()).isEqualTo("[\"customer 4\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "%%%", "AAAAAAAAAAAAAAAAAAAAAA"})
  void a_malformed_cursor_is_refused_by_its_headers_name(String cursor) {
    var answer = get("/v1/customers?seekOperation=Next", "MS-ContinuationToken", cursor);
    assertThat(field(problem(answer, 400, "3000"))).isEqualTo("MS-ContinuationToken");
  }

  @Test
  void a_cursor_of_another_listing_is_refused() {
    String foreign = Cursors.of("cursor", "activity").encode("2");
    var answer = get("/v1/customers?seekOperation=Next", "MS-ContinuationToken", foreign);
    assertThat(field(problem(answer, 400, "3000"))).isEqualTo("MS-ContinuationToken");
  }

  @Test
  void seeking_needs_the_token_and_goes_forward_only() {
    assertThat(field(problem(get("/v1/customers?seekOperation=Next"), 400, "3000")))
        .isEqualTo("MS-ContinuationToken");
    assertThat(field(problem(get("/v1/customers?seekOperation=Previous"), 400, "3000")))
        .isEqualTo("seekOperation");
  }

  @Test
  void a_parameter_with_nul_is_refused_by_name() {
    assertThat(field(problem(get("/v1/customers?filter=a%00b"), 400, "3000"))).isEqualTo("filter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%ED%A0%80", "%ff", "%ED%B0%80x"})
  void a_parameter_that_is_no_utf_8_is_refused(String value) {
    assertThat(field(problem(get("/v1/customers?filter=" + value), 400, "3000")))
        .isEqualTo("query");
  }
}

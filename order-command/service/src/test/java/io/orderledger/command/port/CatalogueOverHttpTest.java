package io.orderledger.command.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Partner Center's catalogue routes (R1..R3). */
class CatalogueOverHttpTest {
  private final Client agent = Client.of("AdminAgent", Client.newPartner());

  @ParameterizedTest
  @CsvSource({
    "Software, 8",
    "SoftwareSubscriptions, 3",
    "SoftwarePerpetual, 3",
    "softwaresuselinux, 1",
    "AzureReservations, 1",
    "AzureReservationsVM, 1",
    "Azure, 1",
    "SaaS, 0",
  })
  void a_target_view_shows_its_kind_of_goods(String view, int count) {
    Answer products = agent.get("/v1/products?country=US&targetView=" + view);

    assertThat(products.status()).as(products.text()).isEqualTo(200);
    assertThat(products.at("/totalCount")).isEqualTo(Integer.toString(count));
    assertThat(products.at("/attributes/objectType")).isEqualTo("Collection");
  }

  @Test
  void a_client_walks_from_product_to_price_along_the_links() {
    Answer products = agent.get("/v1/products?country=DE&targetView=SoftwareSubscriptions");
    Answer skus = agent.get("/v1/" + products.at("/items/0/links/skus/uri"));
    Answer offers = agent.get("/v1/" + skus.at("/items/0/links/availabilities/uri"));

    assertThat(products.at("/items/0/title")).isEqualTo("Windows Server 2022 Standard");
    assertThat(skus.at("/items/0/dynamicAttributes/downloads/0/version")).isEqualTo("2022");
    assertThat(skus.at("/items/0/minimumQuantity")).isEqualTo("1");
    assertThat(offers.at("/items/0/catalogItemId")).isEqualTo(Shop.WINDOWS_1Y);
    assertThat(offers.at("/items/0/terms/0/duration")).isEqualTo("P1Y");
    assertThat(offers.text()).contains("\"unitPrice\":1200.00");
    assertThat(agent.get("/v1" + offers.at("/items/0/links/self/uri")).at("/id"))
        .isEqualTo(offers.at("/items/0/id"));
  }

  @ParameterizedTest
  @CsvSource({
    "US, USD, false",
    "DE, EUR, false",
    "JP, JPY, false",
    "KW, KWD, false",
    "AU, AUD, true",
    "BR, BRL, true",
    "CH, USD, false"
  })
  void prices_are_in_the_countrys_currency_and_say_whether_they_include_tax(
      String country, String currency, boolean taxIncluded) {
    Answer offer =
        agent.get(
            "/v1/products/DG7GMGF0D5RK/skus/0001/availabilities/DG7GMGF0D3SJ?country=" + country);

    assertThat(offer.at("/defaultCurrency/code")).isEqualTo(currency);
    assertThat(offer.at("/terms/0/currency")).isEqualTo(currency);
    assertThat(offer.json().at("/terms/0/taxIncluded").asBoolean()).isEqualTo(taxIncluded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DG7GMGF0D5RK/skus/0001/availabilities/DG7GMGF0D3SJ",
        "DG7GMGF0FLR2/skus/0003/availabilities/DG7GMGF0GC2X",
        "DG7GMGF0D65N/skus/0001/availabilities/DG7GMGF0GD5Q"
      })
  void a_sku_is_sold_in_the_billing_cycles_it_names_and_in_no_other(String path) {
    Shop shop = Shop.in("DE");
    Answer offer = agent.get("/v1/products/" + path + "?country=DE");
    List<String> named =
        offer
            .json()
            .at("/sku/supportedBillingCycles")
            .valueStream()
            .map(JsonNode::asString)
            .toList();

    assertThat(named).contains("one_time");
    for (String cycle : List.of("one_time", "monthly", "annual", "none")) {
      String order =
          Shop.basket(offer.at("/catalogItemId"))
              .replace("one_time", cycle)
              .replace("\"quantity\":1", "\"quantity\":" + offer.at("/sku/minimumQuantity"));
      assertThat(shop.agent().post(shop.orders(), order).status())
          .as(cycle)
          .isEqualTo(named.contains(cycle) ? 201 : 400);
    }
  }

  @Test
  void reservations_are_not_shown_where_they_are_not_sold() {
    assertThat(agent.get("/v1/products?country=AX&targetView=AzureReservations").at("/totalCount"))
        .isEqualTo("0");
    assertThat(agent.get("/v1/products/DZH318Z0BQ36?country=AX").status()).isEqualTo(404);
    assertThat(agent.get("/v1/products/DZH318Z0BQ36?country=US").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/products?targetView=Software, 400, country",
    "/v1/products?country=DE, 400, targetView",
    "/v1/products?country=XX&targetView=Software, 400, country",
    "/v1/products?country=DE&targetView=Toys, 400, targetView",
    "/v1/products?country=DE&targetView=Software&size=501, 400, size",
    "/v1/products?country=DE&targetView=Software&size=0, 400, size",
    "/v1/products?country=DE&targetView=Software&offset=-1, 400, offset",
    "/v1/products/nothing?country=DE, 404, ''",
    "/v1/products/DG7GMGF0D5RK/skus/9999?country=DE, 404, ''",
  })
  void what_is_wrong_with_a_question_is_named(String path, int status, String field) {
    Answer refused = agent.get(path);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.at("/data/0")).isEqualTo(field);
  }

  @Test
  void pages_lead_through_the_whole_collection() {
    List<String> seen = new ArrayList<>();
    String next = "/products?country=DE&targetView=Software&size=3";
    for (int page = 0; page < 5 && !next.isEmpty(); page++) {
      Answer answer = agent.get("/v1/" + next);
      for (JsonNode item : answer.json().get("items")) {
        seen.add(item.get("id").asString());
      }
      next = answer.at("/links/next/uri");
    }

    assertThat(next).isEmpty();
    assertThat(seen).hasSize(8).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "GlobalAdmin, 200",
    "AccountAdmin, 403",
    "ReferralAdmin, 403",
    "BillingReader, 403",
  })
  void the_catalogue_is_for_the_partners_agents_and_admins(String role, int status) {
    Client client = Client.of(role, Client.newPartner());

    assertThat(client.get("/v1/products?country=DE&targetView=Software").status())
        .isEqualTo(status);
  }
}

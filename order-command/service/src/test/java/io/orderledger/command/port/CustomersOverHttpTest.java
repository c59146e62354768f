package io.orderledger.command.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.testing.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Registering customers through the port. */
class CustomersOverHttpTest {
  private final String partner = Client.newPartner();
  private final Client agent = Client.of("AdminAgent", partner);

  @Test
  void a_customer_is_registered_and_answered_as_partner_center_does() {
    Answer answer = agent.post("/v1/customers", Shop.customer("Contoso.Example", "de"));

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.header("Location")).contains("/v1/customers/" + answer.at("/id"));
    assertThat(answer.at("/companyProfile/domain")).isEqualTo("contoso.example");
    assertThat(answer.at("/billingProfile/companyName")).isEqualTo("Contoso");
    assertThat(answer.at("/billingProfile/defaultAddress/country")).isEqualTo("DE");
    assertThat(answer.at("/relationshipToPartner")).isEqualTo("reseller");
    assertThat(answer.at("/attributes/objectType")).isEqualTo("Customer");
  }

  @Test
  void a_body_in_pascal_case_is_understood() {
    Answer answer =
        agent.post(
            "/v1/customers",
            """
            {"CompanyProfile": {"Domain": "xyz.ccsctp.example"},
             "BillingProfile": {"Culture": "EN-US", "Email": "test@outlook.example",
               "Language": "en", "CompanyName": "test company",
               "DefaultAddress": {"FirstName": "Test", "LastName": "Test",
                 "AddressLine1": "One Way", "City": "Redmond", "State": "WA",
                 "PostalCode": "98052", "Country": "US"}}}
            """);

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.at("/companyProfile/domain")).isEqualTo("xyz.ccsctp.example");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"firstName\":\"Bill\",\"lastName\":\"Payer\",', Bill, Payer",
    "'\"LastName\":\"Payer\",', '', Payer",
    "'', Ada, Byron",
  })
  void the_name_of_the_profile_is_its_own_or_else_that_of_the_address(
      String given, String first, String last) {
    String body =
        Shop.customer("named.example", "DE").replace("\"culture\"", given + "\"culture\"");
    Answer answer = agent.post("/v1/customers", body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.at("/billingProfile/firstName")).isEqualTo(first);
    assertThat(answer.at("/billingProfile/lastName")).isEqualTo(last);
    assertThat(answer.at("/billingProfile/defaultAddress/firstName")).isEqualTo("Ada");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          contoso.example | XX    | billingProfile.defaultAddress.country
          contoso.example | USA   | billingProfile.defaultAddress.country
          contoso.example | ''    | billingProfile.defaultAddress.country
          no domain       | DE    | companyProfile.domain
          ''              | DE    | companyProfile.domain
          """)
  void what_is_wrong_with_a_customer_is_named(String domain, String country, String field) {
    Answer refused = agent.post("/v1/customers", Shop.customer(domain, country));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/code")).isEqualTo("3000");
    assertThat(refused.at("/data/0")).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"companyProfile\":{\"domain\":\"a.example\"}}", "[]", "null"})
  void a_customer_without_its_parts_is_refused(String body) {
    assertThat(agent.post("/v1/customers", body).at("/code")).isEqualTo("3000");
  }

  @Test
  void a_domain_belongs_to_one_customer_of_a_partner() {
    String body = Shop.customer("twice.example", "DE");

    assertThat(agent.post("/v1/customers", body).status()).isEqualTo(201);
    Answer again = agent.post("/v1/customers", body);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.at("/data/0")).isEqualTo("companyProfile.domain");
    Client other = Client.of("AdminAgent", Client.newPartner());
    assertThat(other.post("/v1/customers", body).status()).isEqualTo(201);
  }

  @Test
  void a_repeated_request_registers_one_customer() {
    Client once = agent.with("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = once.post("/v1/customers", Shop.customer("once.example", "DE"));
    Answer again = once.post("/v1/customers", Shop.customer("once.example", "DE"));

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(once.post("/v1/customers", Shop.customer("two.example", "DE")).status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GlobalAdmin", "AccountAdmin", "BillingReader"})
  void only_an_admin_agent_registers_customers(String role) {
    Answer refused =
        Client.of(role, partner).post("/v1/customers", Shop.customer("role.example", "DE"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/code")).isEqualTo("900150");
  }

  @Test
  void without_a_good_token_nothing_is_answered() {
    Answer refused = Client.nobody().post("/v1/customers", Shop.customer("x.example", "DE"));

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.at("/code")).isEqualTo("400");
  }

  @Test
  void configured_customers_are_there_when_the_service_says_it_is_ready() {
    String customer = UUID.randomUUID().toString();
    String prefix = "orderledger.command.sample-customers[0].";
    Map<String, String> sample =
        Map.of(
            prefix + "partner-id", partner,
            prefix + "customer-id", customer,
            prefix + "company-name", "Sample",
            prefix + "domain", "sample.example",
            prefix + "country", "JP",
            prefix + "currency", "JPY");
    for (int start = 0; start < 2; start++) {
      try (ConfigurableApplicationContext service = Service.start(sample)) {
        Client here = agent.at(Service.base(service));
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> here.get("/actuator/health/readiness").status() == 200);
        Answer placed =
            here.post("/v1/customers/" + customer + "/orders", Shop.basket(Shop.WINDOWS_1Y));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        assertThat(placed.at("/currencyCode")).isEqualTo("JPY");
      }
    }
  }
}

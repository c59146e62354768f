package io.orderledger.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.CustomerSnapshot;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partner Center's customers. */
class CustomersTest {
  private final QueryService service = QueryService.shared();
  private final String partner = Samples.id();

  @Test
  void a_customer_is_read_as_partner_center_writes_it() {
    CustomerSnapshot contoso = register("Contoso", "contoso.example");

    Answer answer = service.get("/v1/customers/" + contoso.customerId(), "GlobalAdmin", partner);

    assertThat(answer.text("/companyProfile/tenantId")).isEqualTo(contoso.customerId());
    assertThat(answer.text("/companyProfile/domain")).isEqualTo("contoso.example");
    assertThat(answer.text("/billingProfile/defaultAddress/country")).isEqualTo("DE");
    assertThat(answer.text("/relationshipToPartner")).isEqualTo("reseller");
    assertThat(answer.text("/attributes/objectType")).isEqualTo("Customer");
  }

  @Test
  void pages_follow_the_link_with_its_header_through_a_doubled_slash() {
    for (int i = 0; i < 5; i++) {
      register("Customer " + i, "c" + i + ".example");
    }

    List<String> ids = Pages.follow(service, "AdminAgent", partner, "/customers?size=2", "/id");

    assertThat(ids).hasSize(5).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Field\":\"CompanyName\",\"Value\":\"ONTO\",\"Operator\":\"substring\"}",
        "{\"field\":\"companyname\",\"value\":\"Contoso\",\"operator\":\"Equals\"}",
        "{\"Field\":\"CompanyName\",\"Value\":\"cont\",\"Operator\":\"starts_with\"}",
        "{\"Field\":\"Domain\",\"Value\":\"contoso.example\",\"Operator\":\"equals\"}",
      })
  void a_filter_finds_by_name_and_by_domain(String filter) {
    CustomerSnapshot contoso = register("Contoso", "contoso.example");
    register("Fabrikam", "fabrikam.example");
    register("100%_sure", "sure.example");

    Answer found =
        service.get(
            "/v1/customers?size=10&filter=" + URLEncoder.encode(filter, UTF_8),
            "AdminAgent",
            partner);

    assertThat(found.items()).isEqualTo(1);
    assertThat(found.text("/items/0/id")).isEqualTo(contoso.customerId());
    assertThat(found.body().at("/items/0").has("billingProfile")).isFalse();
  }

  private CustomerSnapshot register(String name, String domain) {
    CustomerSnapshot customer = Samples.customer(partner, name, "DE");
    QueryService.writeSide().publish(Samples.registered(customer, domain));
    return customer;
  }
}

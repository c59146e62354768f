package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.testing.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read what (I8), by role and by tenant. */
class AccessTest {
  private static final List<String> ROLES =
      List.of(
          "AdminAgent",
          "GlobalAdmin",
          "AccountAdmin",
          "ReferralAdmin",
          "MarketingContentAdmin",
          "CustomerGlobalAdmin",
          "BillingReader");

  private final QueryService service = QueryService.shared();
  private final Purchase purchase = Purchase.ofNewPartner();

  @ParameterizedTest
  @CsvSource({
    "'',                              AdminAgent GlobalAdmin",
    "/{customer},                     AdminAgent GlobalAdmin",
    "/{customer}/orders,              AdminAgent GlobalAdmin",
    "/{customer}/orders/{order},      AdminAgent GlobalAdmin",
    "/{customer}/orders/{order}/provisioningstatus,             AdminAgent GlobalAdmin",
    "/{customer}/orders/{order}/lineitems/0/provisioningstatus, AdminAgent GlobalAdmin",
    "/{customer}/orders/{order}/cancellation,                   AdminAgent GlobalAdmin",
    "/{customer}/orders/{order}/supportrequests,                AdminAgent GlobalAdmin",
    "/{customer}/software,            AdminAgent GlobalAdmin CustomerGlobalAdmin",
    "/{customer}/entitlements,        AdminAgent GlobalAdmin CustomerGlobalAdmin",
  })
  void a_role_reads_what_it_may_and_gets_403_for_the_rest(String path, String allowed) {
    for (String role : ROLES) {
      String token = purchase.token(role);
      Answer answer = service.get(path(path), token, Map.of());
      boolean may = (" " + allowed + " ").contains(" " + role + " ");
      assertThat(answer.status()).as("%s %s", role, path).isEqualTo(may ? 200 : 403);
      if (!may) {
        assertThat(answer.text("/code")).isEqualTo("900150");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AdminAgent,            200",
    "GlobalAdmin,           200",
    "BillingReader,         200",
    "AccountAdmin,          403",
    "ReferralAdmin,         403",
    "MarketingContentAdmin, 403",
  })
  void billing_reads_invoices(String role, int status) {
    for (String path : new String[] {"", "/summary", "/summaries"}) {
      assertThat(service.get("/v1/invoices" + path, role, purchase.partner()).status())
          .isEqualTo(status);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/{customer}",
        "/{customer}/orders",
        "/{customer}/orders/{order}",
        "/{customer}/orders/{order}/provisioningstatus",
        "/{customer}/orders/{order}/cancellation",
        "/{customer}/orders/{order}/supportrequests",
        "/{customer}/software",
        "/{customer}/entitlements",
      })
  void another_partners_customer_does_not_exist_whatever_the_role(String path) {
    String other = Samples.id();
    for (String role : ROLES) {
      String token = purchase.tokenOf(other, role);
      Answer answer = service.get(path(path), token, Map.of());

      assertThat(answer.status()).as("%s %s", role, path).isEqualTo(404);
      assertThat(answer.text("/code")).isEqualTo("20002");
    }
  }

  @Test
  void another_customers_software_does_not_exist_for_a_customers_admin() {
    String token = TestTokens.token("CustomerGlobalAdmin", purchase.partner(), Samples.id());

    Answer answer = service.get(path("/{customer}/software"), token, Map.of());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/code")).isEqualTo("20002");
  }

  @Test
  void an_order_of_another_customer_is_not_found() {
    CustomerSnapshot other = Samples.customer(purchase.partner(), "Fabrikam", "DE");
    QueryService.writeSide().publish(Samples.registered(other, "fabrikam.example"));

    Answer answer =
        service.get(
            "/v1/customers/" + other.customerId() + "/orders/" + purchase.order().orderId(),
            "AdminAgent",
            purchase.partner());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/code")).isEqualTo("20000");
  }

  @Test
  void without_a_good_token_nothing_is_read() {
    assertThat(
            service
                .get("/v1/customers", TestTokens.forged("AdminAgent", purchase.partner()), Map.of())
                .status())
        .isEqualTo(401);
  }

  private String path(String path) {
    return "/v1/customers"
        + path.replace("{customer}", purchase.customer().customerId())
            .replace("{order}", purchase.order().orderId());
  }
}

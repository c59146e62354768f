package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids in a path are GUIDs in any case; other texts name nothing. */
class PathIdsTest {
  private static final List<String> OF_A_CUSTOMER =
      List.of("", "/orders", "/software", "/entitlements");
  private static final List<String> OF_AN_ORDER =
      List.of(
          "",
          "/provisioningstatus",
          "/lineitems/0/provisioningstatus",
          "/cancellation",
          "/supportrequests");

  private final QueryService service = QueryService.shared();
  private final Purchase purchase = Purchase.ofNewPartner();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "contoso.onmicrosoft.com",
        "0198c5a26f0e7c3b9d1e2f4a6b8c0d1e",
        "0198c5a2-6f0e-7c3b-9d1e-2f4a6b8c0d1g",
        "1-1-1-1-1"
      })
  void a_text_that_is_no_guid_is_404(String text) {
    for (String route : OF_A_CUSTOMER) {
      refused("20002", "/v1/customers/" + text + route);
    }
    for (String route : OF_AN_ORDER) {
      refused("20002", "/v1/customers/" + text + "/orders/" + purchase.order().orderId() + route);
      refused(
          "20000", "/v1/customers/" + purchase.customer().customerId() + "/orders/" + text + route);
    }
  }

  @Test
  void a_guid_in_upper_case_is_the_same_id_and_links_show_it_in_lower_case() {
    String lower = "/v1/customers/" + purchase.customer().customerId();
    String upper = "/v1/customers/" + purchase.customer().customerId().toUpperCase(Locale.ROOT);
    for (String route : OF_A_CUSTOMER) {
      same(lower + route, upper + route, "AdminAgent");
    }
    for (String route : OF_AN_ORDER) {
      same(
          lower + "/orders/" + purchase.order().orderId() + route,
          upper + "/orders/" + purchase.order().orderId().toUpperCase(Locale.ROOT) + route,
          "AdminAgent");
    }
    same(lower + "/software", upper + "/software", "CustomerGlobalAdmin");
  }

  private void same(String lower, String upper, String role) {
    String token = purchase.token(role);
    Answer expected = service.get(lower, token, Map.of());
    Answer answer = service.get(upper, token, Map.of());

    assertThat(answer.status()).as(upper).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(expected.body());
  }

  private void refused(String code, String path) {
    Answer answer = service.get(path, "AdminAgent", purchase.partner());

    assertThat(answer.status()).as(path).isEqualTo(404);
    assertThat(answer.text("/code")).isEqualTo(code);
  }
}

package io.orderledger.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.activity.TestService.Refused;
import io.orderledger.testing.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeparationOfDutyTest {
  private static final Refused FORBIDDEN = new Refused(403, "900150", "");

  private final TestService service = TestService.shared();
  private final String partner = Sample.newPartner();

  static List<String> routes() {
    String order = UUID.randomUUID().toString();
    return List.of(
        "/v1/activity",
        "/v1/auditrecords",
        "/v1/events",
        "/v1/orders/" + order,
        "/v1/orders/" + order + "/events");
  }

  @ParameterizedTest
  @MethodSource("routes")
  void those_who_take_keys_cannot_read_who_took_them(String route) {
    String agent = TestTokens.token("AdminAgent", partner);
    String customer =
        TestTokens.token("CustomerGlobalAdmin", partner, UUID.randomUUID().toString());

    assertThat(service.refused(agent, route)).isEqualTo(FORBIDDEN);
    assertThat(service.refused(customer, route)).isEqualTo(FORBIDDEN);
    assertThat(service.refused(TestTokens.token("BillingReader", partner), route))
        .isEqualTo(FORBIDDEN);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void a_second_role_does_not_open_the_log_to_an_admin_agent(String route) {
    String both =
        TestTokens.token(
            Map.of(
                "sub",
                "ada",
                "roles",
                List.of("GlobalAdmin", "AdminAgent"),
                "partner_id",
                partner));

    assertThat(service.refused(both, route)).isEqualTo(FORBIDDEN);
  }

  @Test
  void the_auditors_roles_read_everything() {
    Sample contoso = Sample.of(partner, "Contoso");
    service.relay().publish(contoso.placed("2021-06-01T09:00:00Z"));
    service.catchUp();

    for (String role :
        List.of("GlobalAdmin", "AccountAdmin", "ReferralAdmin", "MarketingContentAdmin")) {
      String token = TestTokens.token(role, partner);
      assertThat(service.getJson(token, "/v1/activity").get("items")).as(role).hasSize(1);
      assertThat(service.getJson(token, "/v1/auditrecords").get("items")).as(role).hasSize(1);
      assertThat(service.get(token, "/v1/events").body()).as(role).contains(contoso.orderId());
      assertThat(service.getJson(token, "/v1/orders/" + contoso.orderId()).get("id").asString())
          .isEqualTo(contoso.orderId());
    }
  }

  @Test
  void without_a_good_token_nothing_is_shown() {
    assertThat(service.get(TestTokens.forged("GlobalAdmin", partner), "/v1/activity").statusCode())
        .isEqualTo(401);
    assertThat(service.get(TestTokens.expired("GlobalAdmin", partner), "/v1/events").statusCode())
        .isEqualTo(401);
  }
}

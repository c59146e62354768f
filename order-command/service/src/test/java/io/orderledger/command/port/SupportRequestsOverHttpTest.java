package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.SUSE;
import static io.orderledger.command.port.SupportForms.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R12. */
class SupportRequestsOverHttpTest {
  private final Shop shop = Shop.in("DE");
  private final String order = shop.buy(SUSE);
  private final String path = shop.order(order) + "/supportrequests";

  @Test
  void a_support_request_is_filed_where_a_refused_cancel_says() {
    Answer refused = shop.agent().patch(shop.order(order), "{\"status\":\"cancelled\"}");
    Answer filed = shop.agent().post("/v1" + refused.at("/supportRequest/uri"), REQUEST);

    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    assertThat(filed.at("/orderId")).isEqualTo(order);
    assertThat(filed.at("/type")).isEqualTo("CSP Purchase/Refund on behalf of customers");
    assertThat(filed.at("/description/amountRequested")).isEqualTo("485.45");
    assertThat(filed.at("/contact/email")).isEqualTo("ada@contoso.example");
  }

  @ParameterizedTest
  @CsvSource({
    "1065.20, 1065.20",
    "99999999999999.99, 99999999999999.99",
    "999999999999999.9999, 999999999999999.9999",
    "'\"1065.20\"', 1065.20",
    "1.2e3, 1200",
    "0, 0",
  })
  void an_amount_is_kept_as_it_was_written(String given, String kept) {
    Answer filed = shop.agent().post(path, REQUEST.replace("\"485.45\"", given));

    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    assertThat(filed.at("/description/amountRequested")).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "1e-400",
        "1e1000000000",
        "1e-1000000000",
        "1e99999999999",
        "1000000000000000",
        "0.00001",
        "-1",
        "-0.5",
        "\"1e3\"",
        "true",
        "{}",
        "[1]",
        "\"\""
      })
  void an_amount_out_of_bounds_is_refused_by_its_name(String given) {
    Answer refused = shop.agent().post(path, REQUEST.replace("\"485.45\"", given));

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.at("/code")).isEqualTo("3000");
    assertThat(refused.at("/data/0")).isEqualTo("description.amountRequested");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "impact": "moderate"    | "impact": "huge"        | impact
          "title": "Refund of a plan" | "title": ""          | title
          "refundReason": "bought twice" | "refundReason": null | description.refundReason
          "amountRequested": "485.45" | "amountRequested": "-1" | description.amountRequested
          "email": "ada@contoso.example" | "email": "ada"    | contact.email
          "type": "CSP Purchase/Refund on behalf of customers" | "type": "other" | type
          """)
  void what_is_wrong_with_a_support_request_is_named(String right, String wrong, String field) {
    assertThat(REQUEST).contains(right);
    Answer refused = shop.agent().post(path, REQUEST.replace(right, wrong));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/code")).isEqualTo("3000");
    assertThat(refused.at("/data/0")).isEqualTo(field);
  }

  @Test
  void a_repeated_request_files_one() {
    Client once = shop.agent().with("MS-RequestId", UUID.randomUUID().toString());

    assertThat(once.post(path, REQUEST).at("/id")).isEqualTo(once.post(path, REQUEST).at("/id"));
  }

  @ParameterizedTest
  @CsvSource({"GlobalAdmin, 403", "CustomerGlobalAdmin, 403", "AccountAdmin, 403"})
  void only_an_admin_agent_files(String role, int status) {
    assertThat(shop.as(role).post(path, REQUEST).status()).isEqualTo(status);
  }
}

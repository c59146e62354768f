package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.SUSE;
import static io.orderledger.command.port.SupportForms.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void files_come_along_with_their_digests() {
    Answer filed = form("offer.txt", "text/plain", "the offer");

    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    assertThat(filed.at("/attachments/0/fileName")).isEqualTo("offer.txt");
    assertThat(filed.at("/attachments/0/size")).isEqualTo("9");
    assertThat(filed.at("/attachments/0/sha256"))
        .isEqualTo("347b7d159ad4c388b4bb28db3777e1dc5f3d2cf5ee5eb43519059f3794426e9f");
  }

  @ParameterizedTest
  @CsvSource({
    "run.exe, application/octet-stream, x",
    "fake.pdf, application/pdf, no pdf",
    "page.html, text/html, <script>",
  })
  void a_file_of_another_type_is_refused(String name, String type, String content) {
    Answer refused = form(name, type, content);

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.at("/data/0")).isEqualTo("attachments[0]");
  }

  @Test
  void a_file_that_is_too_large_is_refused() {
    assertThat(form("big.txt", "text/plain", "x".repeat(5 * 1024 * 1024 + 1)).status())
        .isEqualTo(413);
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

  private Answer form(String name, String type, String content) {
    return new SupportForms(path).post(shop.agent(), name, type, content);
  }
}

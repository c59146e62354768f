package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.SUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that UTF-8 or PostgreSQL cannot hold is refused by the name of its property. */
class UnstorableTextOverHttpTest {
  private static final String LINE =
      """
      {"lineItems": [{"lineItemNumber": 0, "id": 0, "quantity": 1,
        "offerId": "%1$s", "catalogItemId": "%1$s", "billingCycle": "one_time",
        "friendlyName": "server", "provisioningContext": {"name": "value"}}]}
      """
          .formatted(Shop.WINDOWS_1Y);
  private static final String SUPPORT =
      """
      {"type": "CSP Purchase/Refund on behalf of customers", "impact": "moderate",
       "title": "Refund of a plan",
       "description": {"customerTenant": "contoso.example", "orderOrSubscriptionId": "SUSE plan",
         "refundReason": "bought twice", "amountRequested": "485.45"},
       "contact": {"name": "Ada Byron", "email": "ada@contoso.example", "phone": "+49 228 1"}}
      """;

  private final Shop shop = Shop.in("DE");
  private final String customer = "/v1/customers/" + shop.customerId();
  private final String order = shop.buy(SUSE);

  @BeforeEach
  void clock() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          companyName": "Contoso     | companyName": "\\ud800       | billingProfile.companyName
          companyName": "Contoso     | companyName": "a\\udc00b     | billingProfile.companyName
          companyName": "Contoso     | companyName": "\\udc00\\ud800 | billingProfile.companyName
          companyName": "Contoso     | companyName": "a\\u0000b     | billingProfile.companyName
          domain": "new.example      | domain": "\\ud800.example    | companyProfile.domain
          "city": "Bonn              | "city": "\\ud83d             | billingProfile.defaultAddress.city
          "culture": "de-DE          | "culture": "\\u0000          | billingProfile.culture
          """)
  void in_a_customer(String right, String wrong, String field) {
    refused("/v1/customers", Shop.customer("new.example", "DE"), right, wrong, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "server"  | "\\ud800"    | lineItems[0].friendlyName
          "server"  | "a\\u0000b"  | lineItems[0].friendlyName
          "offerId": " | "offerId": "\\udfff | lineItems[0].offerId
          {"lineItems | {"currencyCode": "\\ud800", "lineItems | currencyCode
          """)
  void in_an_order(String right, String wrong, String field) {
    refused(shop.orders(), LINE, right, wrong, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "server" | "\\ud800"    | lineItems[0].friendlyName
          "value"  | "\\ud800"    | lineItems[0].provisioningContext.name
          "value"  | "\\u0000"    | lineItems[0].provisioningContext.name
          "name"   | "\\ud800"    | lineItems[0].provisioningContext
          "name"   | "a\\u0000"   | lineItems[0].provisioningContext
          """)
  void in_a_cart(String right, String wrong, String field) {
    refused(customer + "/carts", LINE, right, wrong, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Refund of a plan | \\ud800      | title
          Refund of a plan | a\\u0000b    | title
          bought twice     | \\ude00\\ud83d | description.refundReason
          485.45           | \\ud800      | description.amountRequested
          Ada Byron        | \\ud800      | contact.name
          """)
  void in_a_support_request(String right, String wrong, String field) {
    refused(shop.order(order) + "/supportrequests", SUPPORT, right, wrong, field);
  }

  @ParameterizedTest
  @CsvSource({"version", "language", "architecture"})
  void in_the_choice_of_a_download(String field) {
    String windows = shop.buy(Shop.WINDOWS_1Y);
    refused(
        shop.line(windows, 0) + "/downloads",
        "{\"version\":\"2022\",\"language\":\"de-de\",\"architecture\":\"64\"}",
        "\"" + field + "\":\"",
        "\"" + field + "\":\"\\ud800",
        field);
  }

  @Test
  void bytes_that_are_half_a_pair_are_refused_too() {
    String body = Shop.customer("new.example", "DE").replace("Contoso", "\u00ed\u00a0\u0080");
    Answer refused =
        shop.agent()
            .send(
                "POST",
                "/v1/customers",
                "application/json",
                BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.at("/data/0")).isEqualTo("billingProfile.companyName");
  }

  @Test
  void whole_pairs_are_text_like_any_other() {
    Answer made =
        shop.agent()
            .post(
                "/v1/customers",
                Shop.customer("new.example", "DE").replace("Contoso", "\\ud83d\\ude00 \u4e2d"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.at("/billingProfile/companyName")).isEqualTo("\ud83d\ude00 \u4e2d");
  }

  /** With a request id of the caller's and without one. */
  private void refused(String path, String body, String right, String wrong, String field) {
    assertThat(body).contains(right);
    int before = written();
    Client once = shop.agent().with("MS-RequestId", UUID.randomUUID().toString());
    for (Client agent : new Client[] {shop.agent(), once}) {
      Answer refused = agent.post(path, body.replace(right, wrong));
      assertThat(refused.status()).as(refused.text()).isEqualTo(400);
      assertThat(refused.at("/code")).isEqualTo("3000");
      assertThat(refused.at("/data/0")).isEqualTo(field);
    }
    assertThat(written()).isEqualTo(before);
  }

  private static int written() {
    return Service.database()
        .sql(
            """
            SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM cart)
                 + (SELECT count(*) FROM customer_domain) + (SELECT count(*) FROM command_receipt)
            """)
        .query(Integer.class)
        .single();
  }
}

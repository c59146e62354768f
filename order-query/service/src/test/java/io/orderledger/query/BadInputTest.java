package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.testing.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is named. */
class BadInputTest {
  private final QueryService service = QueryService.shared();
  private final String partner = Samples.id();
  private final CustomerSnapshot customer = Samples.customer(partner, "Contoso", "DE");

  @BeforeEach
  void a_customer() {
    QueryService.writeSide().publish(Samples.registered(customer, "contoso.example"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/customers?size=0                              | size",
        "/v1/customers?size=501                            | size",
        "/v1/customers?size=many                           | size",
        "/v1/customers?filter=name                         | filter",
        "/v1/customers?filter=null                         | filter",
        "/v1/customers?filter=%5B%5D                       | filter",
        "/v1/customers?filter=%7B%22Field%22%3A%22Age%22%2C%22Value%22%3A%221%22%2C%22Operator%22%3A%22equals%22%7D"
            + " | filter",
        "/v1/customers?filter=%7B%22Field%22%3A%22Domain%22%2C%22Value%22%3A%22a%22%2C%22Operator%22%3A%22like%22%7D"
            + " | filter",
        "/v1/customers?filter=%7B%22Field%22%3A%22Domain%22%2C%22Operator%22%3A%22equals%22%7D |"
            + " filter",
        "/v1/customers?filter=%7B%22Field%22%3A%22Domain%22%2C%22Value%22%3A%22%5Cud800%22%2C%22Operator%22%3A%22equals%22%7D"
            + " | filter",
        "/v1/customers?filter=%7B%22Field%22%3A%22Domain%22%2C%22Value%22%3A%22a%5Cu0000%22%2C%22Operator%22%3A%22equals%22%7D"
            + " | filter",
        "/v1/customers?filter=a%00b                        | filter",
        "/v1/customers?filter=%ED%A0%80                    | query",
        "/v1/customers?seekOperation=a%00b                 | seekOperation",
        "/v1/customers?seekOperation=Back                  | seekOperation",
        "/v1/customers?seekOperation=Next                  | MS-ContinuationToken",
        "/v1/customers/{customer}/orders?size=501          | size",
        "/v1/customers/{customer}/orders?billingType=daily | billingType",
        "/v1/customers/{customer}/orders?include_price=so  | include_price",
        "/v1/customers/{customer}/entitlements?entitlementType=car     | entitlementType",
        "/v1/customers/{customer}/entitlements?showExpiry=perhaps      | showExpiry",
        "/v1/invoices?size=501                             | size",
        "/v1/invoices?offset=-1                            | offset",
        "/v1/invoices?offset=x                             | offset",
        "/v1/invoices/G202104978123456/lineitems           | provider",
        "/v1/invoices/G202104978123456/lineitems?provider=OneTime | invoiceLineItemType",
        "/v1/invoices/G202104978123456/lineitems/Azure/BillingLineItems   | provider",
        "/v1/invoices/G202104978123456/lineitems/OneTime/UsageLineItems   | invoiceLineItemType",
        "/v1/invoices/G202104978123456/lineitems/OneTime/BillingLineItems?size=0 | size",
        "/v1/invoices/G202104978123456/lineitems/OneTime/BillingLineItems?size=2001 | size",
        "/v1/invoices/G202104978123456/lineitems?provider=onetime&invoicelineitemtype=billinglineitems&size=2001"
            + " | size",
      })
  void a_wrong_parameter_is_400_and_named(String path, String field) {
    Answer answer =
        service.get(path.replace("{customer}", customer.customerId()), "AdminAgent", partner);

    assertThat(answer.status()).as(path).isEqualTo(400);
    assertThat(answer.text("/code")).isEqualTo("3000");
    assertThat(answer.text("/data/0")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({"garbage", "''", "AAAAAAAAAAAAAAAAAAAA"})
  void a_malformed_continuation_token_is_refused(String token) {
    Answer answer =
        service.get(
            "/v1/customers?seekOperation=Next",
            TestTokens.token("AdminAgent", partner),
            Map.of("MS-ContinuationToken", token));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/data/0")).isEqualTo("MS-ContinuationToken");
  }

  @Test
  void a_token_of_another_collection_is_refused() {
    QueryService.writeSide()
        .publish(Samples.registered(Samples.customer(partner, "Fabrikam", "DE"), "f.example"));
    String token =
        service
            .get("/v1/customers?size=1", "AdminAgent", partner)
            .text("/links/next/headers/0/value");
    assertThat(token).isNotEmpty();

    Answer answer =
        service.get(
            "/v1/customers/" + customer.customerId() + "/orders?seekOperation=Next",
            TestTokens.token("AdminAgent", partner),
            Map.of("MS-ContinuationToken", token));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/data/0")).isEqualTo("MS-ContinuationToken");
  }

  @ParameterizedTest
  @CsvSource({"G202104978123456", "G202113978123456", "nonsense", "G000024135"})
  void an_unknown_invoice_is_404(String id) {
    assertThat(service.get("/v1/invoices/" + id, "BillingReader", partner).status()).isEqualTo(404);
  }

  @Test
  void an_unknown_line_is_404_and_a_wrong_one_400() {
    String orders = "/v1/customers/" + customer.customerId() + "/orders/" + Samples.id();

    assertThat(service.get(orders + "/cancellation", "AdminAgent", partner).text("/code"))
        .isEqualTo("20000");
    assertThat(
            service.get(orders + "/lineitems/x/provisioningstatus", "AdminAgent", partner).status())
        .isEqualTo(400);
  }
}

package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.contract.event.PlacedLine;
import io.orderledger.testing.TestTokens;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invoice of more lines than a page has, read with the page size of Partner Center's sample. */
class InvoiceLinePagesTest {
  private static final int LINES = 502;

  private final Billing billing = Billing.ofNewPartner();
  private String invoice = "";

  @BeforeEach
  void an_invoice() {
    billing.now("2021-04-20T12:00:00Z");
    PlacedLine[] bought =
        IntStream.range(0, LINES)
            .mapToObj(n -> Samples.perpetual(n, "1.00"))
            .toArray(PlacedLine[]::new);
    billing.cancel("2021-04-20T10:00:00Z", "EUR", bought);
    invoice = billing.awaitInvoices(1).getFirst().at("/id").asString();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> billing.get(lines("/OneTime/BillingLineItems?size=1")).text("/totalCount"),
            Integer.toString(LINES)::equals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?provider=onetime&invoicelineitemtype=billinglineitems&size=2000",
        "?provider=onetime&invoicelineitemtype=billinglineitems&size=501",
        "/OneTime/BillingLineItems?size=2000",
        "/OneTime/BillingLineItems?size=2000&offset=0"
      })
  void a_larger_size_gets_a_page_of_500_and_the_link_to_the_rest(String first) {
    assertThat(get(lines(first), Map.of()).items()).isEqualTo(500);
    assertThat(billing.follow(invoice, first)).hasSize(LINES).doesNotHaveDuplicates();
  }

  @Test
  void the_token_of_the_body_leads_on_with_the_size_that_was_asked_for() {
    String asked = lines("?provider=onetime&invoicelineitemtype=billinglineitems&size=2000");
    String token = get(asked, Map.of()).text("/continuationToken");

    Answer rest = get(asked + "&seekOperation=Next", Map.of("MS-ContinuationToken", token));

    assertThat(rest.status()).isEqualTo(200);
    assertThat(rest.items()).isEqualTo(LINES - 500);
    assertThat(rest.body().has("continuationToken")).isFalse();
  }

  private String lines(String rest) {
    return "/v1/invoices/" + invoice + "/lineitems" + rest;
  }

  private Answer get(String path, Map<String, String> headers) {
    return billing
        .service()
        .get(path, TestTokens.token("BillingReader", billing.partner()), headers);
  }
}

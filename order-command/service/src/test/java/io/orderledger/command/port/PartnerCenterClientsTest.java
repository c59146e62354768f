package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.DATACENTER;
import static io.orderledger.command.port.Shop.WINDOWS_1Y;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests as Partner Center's documents and client libraries write them. */
class PartnerCenterClientsTest {
  private final Shop shop = Shop.in("US");

  @BeforeEach
  void clock() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
  }

  @Test
  void an_order_is_read_changed_and_sent_back_whole_to_cancel_it() {
    Answer placed = shop.agent().post(shop.orders(), Shop.basket(WINDOWS_1Y, DATACENTER));
    String changed = placed.text().replace("\"status\":\"completed\"", "\"status\":\"cancelled\"");
    Answer cancelled = shop.agent().patch(shop.order(placed.at("/id")), changed);

    assertThat(changed).isNotEqualTo(placed.text());
    assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
    assertThat(cancelled.at("/status")).isEqualTo("cancelled");
    assertThat(cancelled.at("/lineItems/0/quantity")).isEqualTo("0");
  }

  @Test
  void an_order_is_placed_as_the_client_libraries_write_it() {
    Client sdk =
        shop.agent()
            .with("MS-Contract-Version", "v1")
            .with("X-Locale", "en-US")
            .with("MS-SdkVersion", "1.17.0")
            .with("MS-PartnerCenter-Client", "Partner Center .NET SDK")
            .with("MS-CorrelationId", "7c1f6619-c176-4040-a88f-2c71f3ba4533")
            .with("MS-RequestId", "031160b2-b0b0-4d40-b2b1-aaa9bb84211d");
    Answer placed =
        sdk.post(
            "/v1//customers/" + shop.customerId() + "/orders",
            """
            {"Id":null,"AlternateId":null,"ReferenceCustomerId":"%s","BillingCycle":"unknown",
             "TransactionType":null,"CurrencyCode":null,"CurrencySymbol":null,"LineItems":[
              {"LineItemNumber":0,"OfferId":"%s","SubscriptionId":null,"ParentSubscriptionId":null,
               "TermDuration":"","TransactionType":null,"FriendlyName":null,"Quantity":2,
               "PartnerIdOnRecord":null,"ProvisioningContext":{"subscriptionId":"s","scope":"shared"},
               "AttestationAccepted":null,"RenewsTo":null,"Links":null,
               "Attributes":{"ObjectType":"OrderLineItem"}}],
             "CreationDate":null,"Status":null,"Links":null,"Attributes":{"ObjectType":"Order"}}
            """
                .formatted(shop.customerId(), WINDOWS_1Y));

    assertThat(placed.status()).as(placed.text()).isEqualTo(201);
    assertThat(placed.at("/billingCycle")).isEqualTo("one_time");
    assertThat(placed.header("MS-CorrelationId")).contains("7c1f6619-c176-4040-a88f-2c71f3ba4533");
    assertThat(placed.header("MS-RequestId")).contains("031160b2-b0b0-4d40-b2b1-aaa9bb84211d");
    assertThat(placed.at("/lineItems/0/links/sku/uri"))
        .isEqualTo("/products/DG7GMGF0D5RK/skus/0001?country=US");
  }

  @Test
  void a_cart_is_filled_as_the_client_libraries_write_it() {
    Answer cart =
        shop.agent()
            .post(
                shop.carts(),
                """
                {"Id":null,"CreationTimestamp":"0001-01-01T00:00:00","LastModifiedUser":null,
                 "LineItems":[{"Id":0,"CatalogItemId":"%s","FriendlyName":"Myofferpurchase",
                  "Quantity":3,"CurrencyCode":null,"BillingCycle":"one_time","Participants":null,
                  "ProvisioningContext":{"subscriptionId":"3D5ECED6","scope":"shared"},
                  "OrderGroup":null,"AddonItems":null,"Error":null,"RenewsTo":null}],
                 "Status":null,"Attributes":{"ObjectType":"Cart"}}
                """
                    .formatted(DATACENTER));
    Answer result = shop.agent().post("/v1" + cart.at("/links/self/uri") + "/checkout");

    assertThat(cart.status()).as(cart.text()).isEqualTo(201);
    assertThat(cart.at("/lineItems/0/provisioningContext/scope")).isEqualTo("shared");
    assertThat(cart.at("/expirationTimestamp")).isEqualTo("2021-03-17T12:00:00Z");
    assertThat(result.at("/orders/0/lineItems/0/friendlyName")).isEqualTo("Myofferpurchase");
    assertThat(result.at("/orders/0/currencyCode")).isEqualTo("USD");
  }

  @Test
  void an_error_carries_partner_centers_members_beside_the_standard_ones() {
    Answer refused =
        shop.agent().post(shop.orders(), "{\"lineItems\":[{\"offerId\":\"x\",\"quantity\":1}]}");

    assertThat(refused.header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(refused.json().get("code").isString()).isTrue();
    assertThat(refused.at("/code")).isEqualTo("800004");
    assertThat(refused.at("/description")).isNotEmpty();
    assertThat(refused.json().get("data").isArray()).isTrue();
    assertThat(refused.at("/status")).isEqualTo("400");
  }
}

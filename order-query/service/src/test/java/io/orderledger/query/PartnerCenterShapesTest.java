package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderPlaced;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Whole answers, written from the examples in Partner Center's public documents. */
class PartnerCenterShapesTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final QueryService service = QueryService.shared();
  private final String partner = Samples.id();
  private final CustomerSnapshot customer = Samples.customer(partner, "Contoso", "DE");
  private final OrderPlaced order =
      Samples.placed(
          customer,
          "2021-03-10T08:00:00Z",
          "EUR",
          Samples.subscription(0, "1200.00"),
          Samples.perpetual(1, "900.00"));

  @BeforeEach
  void half_an_order_is_cancelled() {
    service.clock().set("2021-04-20T12:00:00Z");
    QueryService.writeSide()
        .publish(
            Samples.registered(customer, "contoso.example"),
            order,
            Samples.cancelled(order, "2021-04-20T10:00:00Z", 0));
  }

  @Test
  void customers() {
    assertThat(get("/v1/customers?size=40"))
        .isEqualTo(
            json(
                """
                {
                  "totalCount": 1,
                  "items": [{
                    "id": "{customer}",
                    "companyProfile": {
                      "tenantId": "{customer}",
                      "domain": "contoso.example",
                      "companyName": "Contoso",
                      "attributes": {"objectType": "CustomerCompanyProfile"}
                    },
                    "relationshipToPartner": "reseller",
                    "customDomains": ["contoso.example"],
                    "links": {
                      "self": {"uri": "/customers/{customer}", "method": "GET", "headers": []}
                    },
                    "attributes": {"objectType": "Customer"}
                  }],
                  "links": {
                    "self": {"uri": "/customers?size=40", "method": "GET", "headers": []}
                  },
                  "attributes": {"objectType": "Collection"}
                }
                """));
  }

  @Test
  void entitlements() {
    assertThat(
            get("/v1/customers/{customer}/entitlements?entitlementtype=software&showExpiry=true"))
        .isEqualTo(
            json(
                """
                {
                  "totalCount": 1,
                  "items": [{
                    "includedEntitlements": [],
                    "referenceOrder": {
                      "id": "{order}", "lineItemId": "1", "alternateId": "{alternate}"
                    },
                    "productId": "DG7GMGF0FLR2",
                    "skuId": "0001",
                    "quantity": 1,
                    "quantityDetails": [{"quantity": 1, "status": "Fulfilled"}],
                    "entitledArtifacts": [],
                    "entitlementType": "software"
                  }],
                  "links": {
                    "self": {
                      "uri": "/customers/{customer}/entitlements", "method": "GET", "headers": []
                    }
                  },
                  "attributes": {"objectType": "Collection"}
                }
                """));
  }

  @Test
  void provisioning_status() {
    ArrayNode items =
        (ArrayNode) get("/v1/customers/{customer}/orders/{order}/provisioningstatus").at("/items");

    assertThat(items)
        .isEqualTo(
            json(
                """
                [{
                  "lineItemNumber": 0,
                  "status": "Unfulfilled",
                  "quantityProvisioningInformation": [{"quantity": 1, "status": "Unfulfilled"}]
                }, {
                  "lineItemNumber": 1,
                  "status": "Fulfilled",
                  "quantityProvisioningInformation": [{"quantity": 1, "status": "Fulfilled"}]
                }]
                """));
    assertThat(get("/v1/customers/{customer}/orders/{order}/lineitems/1/provisioningstatus"))
        .isEqualTo(items.get(1));
  }

  @Test
  void an_invoice() {
    JsonNode invoice = awaitInvoice();

    assertThat(invoice)
        .isEqualTo(
            json(
                """
                {
                  "id": "{invoice}",
                  "invoiceDate": "2021-05-01T00:00:00Z",
                  "billingPeriodStartDate": "2021-04-01T00:00:00Z",
                  "billingPeriodEndDate": "2021-04-30T23:59:59Z",
                  "totalCharges": -1065.21,
                  "paidAmount": 0,
                  "currencyCode": "EUR",
                  "currencySymbol": "€",
                  "invoiceDetails": [{
                    "invoiceLineItemType": "billing_line_items",
                    "billingProvider": "one_time",
                    "links": {
                      "self": {
                        "uri": "/invoices/{invoice}/lineitems/OneTime/BillingLineItems",
                        "method": "GET",
                        "headers": []
                      }
                    },
                    "attributes": {"objectType": "InvoiceDetail"}
                  }],
                  "documentType": "invoice",
                  "invoiceType": "OneTime",
                  "state": "open",
                  "links": {
                    "self": {"uri": "/invoices/{invoice}", "method": "GET", "headers": []}
                  },
                  "attributes": {"objectType": "Invoice"}
                }
                """
                    .replace("{invoice}", invoice.at("/id").asString())));
    String id = invoice.at("/id").asString();
    assertThat(get("/v1/invoices/" + id)).isEqualTo(invoice);
    assertThat(get("/v1/invoices/OneTime-" + id)).isEqualTo(invoice);
  }

  @Test
  void a_one_time_line_item() {
    String id = awaitInvoice().at("/id").asString();

    JsonNode line =
        get("/v1/invoices/" + id + "/lineitems/OneTime/BillingLineItems?size=2&offset=0")
            .at("/items/0");

    assertThat(line)
        .isEqualTo(
            json(
                """
                {
                  "partnerId": "{partner}",
                  "customerId": "{customer}",
                  "customerName": "Contoso",
                  "customerDomainName": "contoso.example",
                  "customerCountry": "DE",
                  "invoiceNumber": "{invoice}",
                  "orderId": "{order}",
                  "orderDate": "2021-03-10T08:00:00Z",
                  "lineItemNumber": 0,
                  "productId": "DG7GMGF0D5RK",
                  "skuId": "0001",
                  "availabilityId": "DG7GMGF0DW4T",
                  "productName": "Windows Server 2022",
                  "skuName": "Standard - 8 core",
                  "chargeType": "cancelImmediate",
                  "unitPrice": 1200.00,
                  "quantity": 1,
                  "subtotal": -1065.21,
                  "taxTotal": 0,
                  "totalForCustomer": -1065.21,
                  "currency": "EUR",
                  "publisherName": "Microsoft",
                  "chargeStartDate": "2021-04-20T00:00:00Z",
                  "chargeEndDate": "2022-03-09T00:00:00Z",
                  "termAndBillingCycle": "1 Year Subscription",
                  "alternateId": "{alternate}",
                  "priceAdjustmentDescription": "Cancelled 2021-04-20; unused 324 of 365 days",
                  "pricingCurrency": "EUR",
                  "pcToBCExchangeRate": 1,
                  "pcToBCExchangeRateDate": "2021-04-20T12:00:00Z",
                  "billableQuantity": 1,
                  "billingFrequency": "one_time",
                  "creditId": "{credit}",
                  "invoiceLineItemType": "billing_line_items",
                  "billingProvider": "one_time",
                  "attributes": {"objectType": "OneTimeInvoiceLineItem"}
                }
                """
                    .replace("{partner}", partner)
                    .replace("{invoice}", id)
                    .replace("{credit}", line.at("/creditId").asString())));
  }

  private JsonNode awaitInvoice() {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> get("/v1/invoices").at("/items/0"), found -> !found.isMissingNode());
  }

  private JsonNode get(String path) {
    Answer answer = service.get(here(path), "AdminAgent", partner);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }

  private JsonNode json(String text) {
    return JSON.readTree(here(text));
  }

  private String here(String text) {
    return text.replace("{customer}", customer.customerId())
        .replace("{order}", order.orderId())
        .replace("{alternate}", order.orderId().substring(order.orderId().lastIndexOf('-') + 1));
  }
}

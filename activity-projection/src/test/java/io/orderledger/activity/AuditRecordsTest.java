package io.orderledger.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.Operation;
import io.orderledger.testing.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AuditRecordsTest {
  private static final String TOKEN = "MS-ContinuationToken";

  private final TestService service = TestService.shared();
  private final JsonMapper json = new JsonMapper();
  private final String partner = Sample.newPartner();
  private final String auditor = TestTokens.token("MarketingContentAdmin", partner);
  private final Sample contoso = Sample.of(partner, "Contoso, Inc.");

  @Test
  void each_event_has_partner_centers_operation_and_resource() {
    service
        .relay()
        .publish(
            contoso.registered("2021-06-01T08:00:00Z"),
            contoso.placed("2021-06-01T09:00:00Z"),
            contoso.keyAccessed("2021-06-02T09:00:00Z"),
            contoso.linkIssued("2021-06-03T09:00:00Z"),
            contoso.downloaded("2021-06-03T10:00:00Z"),
            contoso.cancelled("2021-06-04T09:00:00Z"),
            contoso.supportRequested("2021-06-05T09:00:00Z"),
            contoso.refused("2021-06-06T09:00:00Z", Operation.GET_KEY, "410", "LineCancelled"),
            contoso.refused("2021-06-07T09:00:00Z", Operation.CANCEL, "900117", "Window"));
    service.catchUp();

    JsonNode page = service.getJson(auditor, "/v1/auditrecords?startDate=2021-06-01");

    assertThat(page.get("totalCount").asInt()).isEqualTo(8);
    assertThat(page.get("attributes").get("objectType").asString()).isEqualTo("Collection");
    assertThat(page.get("items").valueStream().map(AuditRecordsTest::summary))
        .containsExactly(
            "update_order order failed",
            "get_software_key software_key failed",
            "update_order order succeeded",
            "get_software_download_link software_download_link succeeded",
            "get_software_download_link software_download_link succeeded",
            "get_software_key software_key succeeded",
            "create_order order succeeded",
            "add_customer customer succeeded");
  }

  @Test
  void a_record_has_the_shape_of_partner_centers_documentation() {
    RecordedEvent placed = service.relay().publish(contoso.placed("2021-06-01T09:00:00Z")).get(0);
    service.catchUp();

    JsonNode record = service.getJson(auditor, "/v1/auditrecords").get("items").get(0);

    String golden =
        """
        {"id":"%s","partnerId":"%s","customerId":"%s","customerName":"Contoso, Inc.",
         "userPrincipalName":"agent-7","applicationId":"/order-command","resourceType":"order",
         "operationType":"create_order","originalCorrelationId":"%s",
         "operationDate":"2021-06-01T09:00:00Z","operationStatus":"succeeded",
         "customizedData":[
           {"key":"OrderId","value":"%s"},
           {"key":"BillingCycle","value":"one_time"},
           {"key":"OfferId-0","value":"DG7GMGF0FKZV:0003:DG7GMGF0DWT6"},
           {"key":"SubscriptionName-0","value":"server 0"},
           {"key":"Quantity-0","value":"1"},
           {"key":"OfferId-1","value":"DG7GMGF0FKZV:0003:DG7GMGF0DWT6"},
           {"key":"SubscriptionName-1","value":"server 1"},
           {"key":"Quantity-1","value":"1"},
           {"key":"ActorName","value":"Ada Agent"},
           {"key":"ActorRole","value":"AdminAgent"}],
         "attributes":{"objectType":"AuditRecord"}}
        """
            .formatted(
                placed.metadata().id(),
                partner,
                contoso.customer().customerId(),
                placed.metadata().correlationId(),
                contoso.orderId());
    JsonNode order = json.readTree(record.get("resourceNewValue").asString());
    assertThat(((ObjectNode) record).without("resourceNewValue")).isEqualTo(json.readTree(golden));
    assertThat(order.get("Id").asString()).isEqualTo(contoso.orderId());
    assertThat(order.get("ReferenceCustomerId").asString())
        .isEqualTo(contoso.customer().customerId());
    assertThat(order.get("LineItems").get(1).get("Quantity").asInt()).isEqualTo(1);
    assertThat(order.get("Attributes").get("ObjectType").asString()).isEqualTo("Order");
    assertThat(order.get("CreationDate").asString()).isEqualTo("2021-06-01T09:00:00Z");
  }

  @Test
  void a_cancellation_shows_the_order_before_and_after() {
    service
        .relay()
        .publish(contoso.placed("2021-06-01T09:00:00Z"), contoso.cancelled("2021-06-04T09:00:00Z"));
    service.catchUp();

    JsonNode record =
        service
            .getJson(auditor, "/v1/auditrecords?startDate=2021-06-04&endDate=2021-06-04")
            .get("items")
            .get(0);

    assertThat(quantity(record.get("resourceOldValue"))).isEqualTo(1);
    assertThat(quantity(record.get("resourceNewValue"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-06-02",
        "6/2/2021 12:00:00 AM",
        "6/2/2021 11:59:59 pm",
        "06/02/2021 00:00:00",
        "6/2/2021",
        "2021-06-02T00:00:00",
        "2021-06-02T00:00:00.0000000",
        "2021-06-02T00:00:00.000Z",
        "2021-06-03T01:00:00.000+02:00"
      })
  void dates_are_read_as_clients_write_them(String date) {
    service
        .relay()
        .publish(
            contoso.keyAccessed("2021-06-01T23:59:59.999999999Z"),
            contoso.keyAccessed("2021-06-02T00:00:00Z"),
            contoso.keyAccessed("2021-06-02T23:59:59.999999999Z"),
            contoso.keyAccessed("2021-06-03T00:00:00Z"));
    service.catchUp();
    String day = TestService.encoded(date);

    JsonNode page =
        service.getJson(auditor, "/v1/auditrecords?startDate=" + day + "&endDate=" + day);

    assertThat(page.get("items").valueStream().map(r -> r.get("operationDate").asString()))
        .containsExactly("2021-06-02T23:59:59.999999999Z", "2021-06-02T00:00:00Z");
  }

  @Test
  void the_documented_filters_select_in_any_case() {
    Sample fabrikam = Sample.of(partner, "Fabrikam, Inc.");
    service
        .relay()
        .publish(
            contoso.placed("2021-06-01T09:00:00Z"), fabrikam.keyAccessed("2021-06-02T09:00:00Z"));
    service.catchUp();

    assertThat(filtered("CompanyName", "BRI", "substring")).containsExactly("Fabrikam, Inc.");
    assertThat(filtered("companyname", "inc", "Substring")).hasSize(2);
    assertThat(
            filtered(
                "CustomerId", contoso.customer().customerId().toUpperCase(Locale.ROOT), "equals"))
        .containsExactly("Contoso, Inc.");
    assertThat(filtered("ResourceType", "Order", "Equals")).containsExactly("Contoso, Inc.");
    assertThat(filtered("ResourceType", "SoftwareKey", "equals")).containsExactly("Fabrikam, Inc.");
    assertThat(filtered("ResourceType", "software_key", "equals"))
        .containsExactly("Fabrikam, Inc.");
    assertThat(filtered("ResourceType", "Subscription", "equals")).isEmpty();
    assertThat(filtered("CompanyName", "%", "substring")).isEmpty();
  }

  @Test
  void pages_are_followed_by_link_and_continuation_token() {
    for (int i = 0; i < 5; i++) {
      service.relay().publish(contoso.keyAccessed("2021-06-01T09:00:0" + i + "Z"));
    }
    service.catchUp();

    JsonNode page =
        service.getJson(auditor, "/v1/auditrecords?startDate=6%2F1%2F2021&size=2&filter=" + keys());
    List<Integer> sizes = new ArrayList<>(List.of(page.get("items").size()));
    while (page.get("links").has("next")) {
      JsonNode next = page.get("links").get("next");
      JsonNode header = next.get("headers").get(0);
      assertThat(header.get("key").asString()).isEqualTo(TOKEN);
      assertThat(header.get("value")).isEqualTo(page.get("continuationToken"));
      assertThat(next.get("uri").asString()).contains("seekOperation=Next");
      page =
          service.getJson(
              auditor, "/v1/" + next.get("uri").asString(), TOKEN, header.get("value").asString());
      sizes.add(page.get("items").size());
    }

    assertThat(sizes).containsExactly(2, 2, 1);
    assertThat(page.has("continuationToken")).isFalse();
    assertThat(page.get("links").get("self").get("method").asString()).isEqualTo("GET");
  }

  private List<String> filtered(String field, String value, String operator) {
    String filter = TestService.encoded(filter(field, value, operator));
    return service
        .getJson(auditor, "/v1/auditrecords?filter=" + filter)
        .get("items")
        .valueStream()
        .map(r -> r.get("customerName").asString())
        .toList();
  }

  private static String keys() {
    return TestService.encoded(filter("ResourceType", "software_key", "equals"));
  }

  private static String filter(String field, String value, String operator) {
    return "{\"Field\":\"%s\",\"Value\":\"%s\",\"Operator\":\"%s\"}"
        .formatted(field, value, operator);
  }

  private int quantity(JsonNode order) {
    return json.readTree(order.asString()).get("LineItems").get(0).get("Quantity").asInt();
  }

  private static String summary(JsonNode record) {
    return record.get("operationType").asString()
        + " "
        + record.get("resourceType").asString()
        + " "
        + record.get("operationStatus").asString();
  }
}

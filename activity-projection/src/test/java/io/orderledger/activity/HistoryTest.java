package io.orderledger.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.activity.TestService.Refused;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.testing.TestTokens;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryTest {
  private final TestService service = TestService.shared();
  private final JsonMapper json = new JsonMapper();
  private final String partner = Sample.newPartner();
  private final String auditor = TestTokens.token("GlobalAdmin", partner);
  private final Sample contoso = Sample.of(partner, "Contoso");

  @Test
  void an_orders_history_shows_each_event_with_actor_time_position_and_correlation() {
    List<RecordedEvent> events =
        service
            .relay()
            .publish(
                contoso.placed("2021-03-10T23:59:59.123456789Z"),
                contoso.keyAccessed("2021-03-11T00:00:00Z"),
                contoso.cancelled("2021-04-20T00:00:00Z"));
    service.catchUp();

    JsonNode first = service.getJson(auditor, history() + "?size=2");
    JsonNode rest =
        service.getJson(
            auditor, history() + "?size=2&cursor=" + first.get("nextCursor").asString());

    assertThat(first.get("items")).hasSize(2);
    assertThat(rest.get("items")).hasSize(1);
    assertThat(rest.has("nextCursor")).isFalse();
    JsonNode placed = first.get("items").get(0);
    RecordedEvent published = events.getFirst();
    assertThat(placed.get("id").asString()).isEqualTo(contoso.orderId() + ":0");
    assertThat(placed.get("type").asString()).isEqualTo("orderledger.OrderPlaced.v1");
    assertThat(placed.get("sequence").asLong()).isZero();
    assertThat(placed.get("position").asLong()).isEqualTo(published.metadata().position());
    assertThat(placed.get("occurredAt").asString()).isEqualTo("2021-03-10T23:59:59.123456789Z");
    assertThat(placed.get("actor").get("name").asString()).isEqualTo("Ada Agent");
    assertThat(placed.get("correlationId").asString())
        .isEqualTo(published.metadata().correlationId());
    assertThat(placed.get("payload")).isEqualTo(json.readTree(published.payload()));
    assertThat(rest.get("items").get(0).get("type").asString())
        .isEqualTo("orderledger.OrderCancelled.v1");
  }

  @Test
  void the_state_as_of_any_instant_is_that_of_the_events_until_then() {
    service
        .relay()
        .publish(
            contoso.placed("2021-03-10T23:59:59.123456789Z"),
            contoso.cancelled("2021-04-20T10:00:00.638662479Z"));
    service.catchUp();

    assertThat(refusedAsOf("2021-03-10T23:59:59.123456788Z")).isEqualTo(notFound());
    assertThat(quantityAsOf("2021-03-10T23:59:59.123456789Z")).isEqualTo(1);
    assertThat(quantityAsOf("2021-04-20T10:00:00.638662478Z")).isEqualTo(1);
    assertThat(quantityAsOf("2021-04-20T12:00:00.638662479+02:00")).isZero();
    assertThat(
            service
                .getJson(auditor, "/v1/orders/" + contoso.orderId())
                .get("lineItems")
                .get(0)
                .get("quantity")
                .asInt())
        .isZero();
  }

  @Test
  void an_order_that_was_just_placed_is_waited_for_within_bounds() {
    RecordedEvent placed = service.relay().record(contoso.placed("2021-06-01T09:00:00Z"));
    assertThat(service.refused(auditor, history())).isEqualTo(new Refused(503, "503", ""));
    assertThat(service.get(auditor, history()).headers().firstValue("Retry-After")).isPresent();

    service.relay().publish(placed);

    assertThat(service.getJson(auditor, history()).get("items")).hasSize(1);
    assertThat(quantityAsOf("2021-06-01T09:00:00Z")).isEqualTo(1);
  }

  @Test
  void an_orders_id_is_read_in_any_case() {
    service.relay().publish(contoso.placed("2021-06-01T09:00:00Z"));
    String upperCase = "/v1/orders/" + contoso.orderId().toUpperCase(Locale.ROOT);

    assertThat(service.getJson(auditor, upperCase).get("id").asString())
        .isEqualTo(contoso.orderId());
    assertThat(service.getJson(auditor, upperCase + "/events").get("orderId").asString())
        .isEqualTo(contoso.orderId());
  }

  @Test
  void another_partners_order_is_not_found() {
    service.relay().publish(contoso.placed("2021-06-01T09:00:00Z"));
    service.catchUp();
    String foreign = TestTokens.token("GlobalAdmin", Sample.newPartner());

    assertThat(service.refused(foreign, history())).isEqualTo(notFound());
    assertThat(service.refused(foreign, "/v1/orders/" + contoso.orderId())).isEqualTo(notFound());
    assertThat(service.refused(auditor, "/v1/orders/17/events")).isEqualTo(notFound());
    assertThat(
            service.refused(auditor, "/v1/orders/" + contoso.customer().customerId() + "/events"))
        .isEqualTo(notFound());
  }

  @Test
  void bad_input_is_refused_with_the_field_named() {
    service.relay().publish(contoso.placed("2021-06-01T09:00:00Z"));
    service.catchUp();

    assertThat(refusedAsOf("2021-06-01")).isEqualTo(invalid("asOf"));
    assertThat(refusedAsOf("yesterday")).isEqualTo(invalid("asOf"));
    assertThat(service.refused(auditor, history() + "?size=501")).isEqualTo(invalid("size"));
    assertThat(service.refused(auditor, history() + "?cursor=x")).isEqualTo(invalid("cursor"));
    assertThat(service.refused(auditor, "/v1/events?after=-1")).isEqualTo(invalid("after"));
    assertThat(service.refused(auditor, "/v1/events?after=x")).isEqualTo(invalid("after"));
    assertThat(service.refused(auditor, "/v1/events?from=1/2/2021")).isEqualTo(invalid("from"));
    assertThat(service.refused(auditor, "/v1/events?from=2021-02-01&to=2021-01-01"))
        .isEqualTo(invalid("to"));
    assertThat(service.refused(auditor, "/v1/events?type=OrderLost")).isEqualTo(invalid("type"));
    assertThat(service.refused(auditor, "/v1/events?type=CreditIssued")).isEqualTo(invalid("type"));
    assertThat(service.get(auditor, "/v1/events?type=OrderLost").body()).contains("OrderPlaced");
  }

  @Test
  void an_event_is_replayed_byte_for_byte_as_it_was_published() {
    RecordedEvent event = service.relay().record(contoso.placed("2021-06-01T09:00:00.5Z"));
    String published =
        new String(event.payload(), UTF_8).replaceFirst("\\{", "{ \"later\" : 1.50,\t");
    service.relay().publish(event, published.getBytes(UTF_8));
    service.catchUp();

    String line = service.get(auditor, "/v1/events").body();

    assertThat(line).contains("\"data\":" + published + "}\n");
    JsonNode cloudEvent = json.readTree(line);
    assertThat(cloudEvent.get("specversion").asString()).isEqualTo("1.0");
    assertThat(cloudEvent.get("id").asString()).isEqualTo(event.metadata().id());
    assertThat(cloudEvent.get("type").asString()).isEqualTo("orderledger.OrderPlaced.v1");
    assertThat(cloudEvent.get("source").asString()).isEqualTo("/order-command");
    assertThat(cloudEvent.get("subject").asString()).isEqualTo(contoso.orderId());
    assertThat(cloudEvent.get("time").asString()).isEqualTo("2021-06-01T09:00:00.500Z");
    assertThat(cloudEvent.get("datacontenttype").asString()).isEqualTo("application/json");
    assertThat(cloudEvent.get("position").asLong()).isEqualTo(event.metadata().position());
    assertThat(cloudEvent.get("sequence").asLong()).isZero();
    assertThat(cloudEvent.get("partnerid").asString()).isEqualTo(partner);
  }

  private String history() {
    return "/v1/orders/" + contoso.orderId() + "/events";
  }

  private int quantityAsOf(String instant) {
    return service
        .getJson(
            auditor, "/v1/orders/" + contoso.orderId() + "?asOf=" + TestService.encoded(instant))
        .get("lineItems")
        .get(0)
        .get("quantity")
        .asInt();
  }

  private Refused refusedAsOf(String instant) {
    return service.refused(auditor, "/v1/orders/" + contoso.orderId() + "?asOf=" + instant);
  }

  private static Refused notFound() {
    return new Refused(404, "20000", "");
  }

  private static Refused invalid(String field) {
    return new Refused(400, "3000", field);
  }
}
